import BillingModel
import FlowReading

/// Reports labels of the product that are typed by hand. Such a label stays the same when the product's label changes,
/// and no gesture belongs to it.
///
/// Only labels that cannot be ordinary words are reported, with their capitals: those of two words or more, and those
/// of at least six letters that do not begin a sentence.
struct LabelRule {
  private let labels: PhraseTable<TypedLabel>

  /// A label as it is written, and what has it.
  private struct TypedLabel: Sendable {
    let key: Labels.Key
    let words: [Substring]
    /// Its place among all, the longest first.
    let rank: Int
  }

  init(labels: [Labels.Key: Labels.Label]) {
    let kept = labels.filter { key, label in
      let isOfProduct =
        switch key {
        case .control, .screen, .message, .link, .status: true
        case .role, .term: false  // sentences use these words too
        }
      return isOfProduct && (label.text.contains(" ") || label.text.filter(\.isLetter).count >= 6)
    }
    let sorted = kept.map { (key: $0, text: $1.text, words: $1.text.plainText.words.map(\.text)) }
      .sorted { first, second in
        if first.words.count != second.words.count { return first.words.count > second.words.count }
        // Keys are compared only for equal texts, because that is slow.
        return first.text == second.text ? "\(first.key)" < "\(second.key)" : first.text < second.text
      }
    self.labels = PhraseTable(
      sorted.enumerated().map { ($1.text, TypedLabel(key: $1.key, words: $1.words, rank: $0)) })
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    let typed = labels.everyMatch(in: plainText, 0..<plainText.text.utf8.count).flatMap { match in
      let words = plainText.words(in: match.range).map(\.text)
      return match.meanings.filter { $0.words == words }.map { (label: $0, range: match.range) }
    }
    guard !typed.isEmpty else { return }
    let starts = Set(
      plainText.sentences.compactMap { sentence in
        plainText.words.first { sentence.contains($0.range.lowerBound) }?.range.lowerBound
      })
    var found: [Range<Int>] = []
    for (label, range) in typed.sorted(by: {
      ($0.label.rank, $0.range.lowerBound) < ($1.label.rank, $1.range.lowerBound)
    })
    where !found.contains(where: { $0.overlaps(range) }) {
      if label.words.count == 1 || label.key.isStatus, starts.contains(range.lowerBound) { continue }
      guard let place = plainText.place(of: range) else { continue }
      found.append(range)
      diagnostics.append(.label(plainText.text(range), label.key, at: place))
    }
  }
}

extension Labels.Key {
  /// Whether it is a status, which a sentence can begin with as with any other words.
  fileprivate var isStatus: Bool { if case .status = self { true } else { false } }
}

extension Diagnostic {
  fileprivate static func label(_ words: Substring, _ key: Labels.Key, at place: SourceRange) -> Diagnostic {
    let help =
      switch key {
      case .control(let control) where control.use == .click:
        "Write <click control=\"\(control.rawValue)\"/> if the reader clicks it here, else <ui control=\"\(control.rawValue)\"/>."
      case .control(let control): "Write <ui control=\"\(control.rawValue)\"/>."
      case .screen(let screen): "Write <ui screen=\"\(screen.rawValue)\"/>."
      case .message(let message): "Write <ui message=\"\(message.rawValue)\"/>."
      case .link(let link): "Write <link to=\"\(link.rawValue)\"/>, or <open link=\"\(link.rawValue)\"/> in a step."
      case .status(let status): "Write <ui status=\"\(status.name)\"/>."
      case .role, .term: "Write the element that stands for it."
      }
    return Diagnostic(
      .labelInText, at: place, "“\(words)” is a label of the product, typed by hand.", help: help)
  }
}
