import BillingModel

extension CatalogueDecoding {
  /// Reports labels of one language that readers cannot tell apart, and labels that a translator has left as they were.
  /// `unchanged` are the things whose label may be the same in all languages.
  mutating func reportAlike(_ labels: [String: [Labels.Key: Labels.Label]], unchanged: Set<Labels.Key>) {
    let tags = labels.keys.sorted()
    for tag in tags {
      let all = (labels[tag] ?? [:]).sorted { $0.value.placeInFiles < $1.value.placeInFiles }
      for (number, (key, label)) in all.enumerated() {
        if let first = all[..<number].first(where: { $0.value.text == label.text && $0.key.isToldApart(from: key) }) {
          if let place = label.place { diagnostics.append(.twice(label, tag, first.value, at: place)) }
        } else if !unchanged.contains(key), let source = tags.first(where: { labels[$0]?[key]?.text == label.text }),
          source < tag, let place = label.place
        {
          diagnostics.append(.unchanged(label, tag, like: source, at: place))
        }
      }
    }
  }
}

extension Labels.Key {
  /// Whether readers have to tell the two apart by their labels.
  fileprivate func isToldApart(from other: Labels.Key) -> Bool {
    switch (self, other) {
    case (.control(let control), .control(let other)): !Set(control.screens).isDisjoint(with: other.screens)
    case (.screen, .screen), (.message, .message), (.status, .status), (.role, .role), (.link, .link), (.term, .term):
      true
    case (.control, _), (.screen, _), (.message, _), (.status, _), (.role, _), (.link, _), (.term, _): false
    }
  }
}

extension Labels.Label {
  /// By which labels are put into the order of the files.
  fileprivate var placeInFiles: (path: String, start: Int) {
    (place?.file.path ?? "", place?.bytes.lowerBound ?? 0)
  }
}

extension Diagnostic {
  fileprivate static func twice(
    _ label: Labels.Label, _ language: String, _ first: Labels.Label, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelTwice, at: place, "Two different things are called “\(label.text)” in \"\(language)\".",
      notes: first.place.map { [Note("The first one.", at: $0)] } ?? [],
      help: "Give each the name that the product shows.")
  }

  fileprivate static func unchanged(
    _ label: Labels.Label, _ language: String, like source: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelUntranslated, at: place, "“\(label.text)” is the label in \"\(source)\" and in \"\(language)\".",
      help: "Write what the product shows in \"\(language)\"; if that is the same, add translate=\"no\" to the element."
    )
  }
}
