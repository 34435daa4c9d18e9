import BillingModel
import FlowReading

/// Reports labels of the product that are typed by hand. Such a label stays the same when the product's label changes,
/// and no gesture belongs to it.
///
/// Only labels that cannot be ordinary words are reported, with their capitals: those of two words or more, and those
/// of at least six letters that do not begin a sentence.
struct LabelRule {
  private let phrases: [(phrase: SearchPhrase, key: Labels.Key)]

  init(labels: [Labels.Key: Labels.Label]) {
    let kept = labels.filter { key, label in
      let isOfProduct =
        switch key {
        case .control, .screen, .message, .link: true
        case .status, .role, .term: false  // sentences use these words too
        }
      return isOfProduct && (label.text.contains(" ") || label.text.filter(\.isLetter).count >= 6)
    }
    phrases = kept.compactMap { key, label in SearchPhrase(label.text, isCaseSensitive: true).map { ($0, key) } }
      .sorted { first, second in
        if first.0.count != second.0.count { return first.0.count > second.0.count }
        // Keys are compared only for equal texts, because that is slow.
        return first.0.text == second.0.text ? "\(first.1)" < "\(second.1)" : first.0.text < second.0.text
      }
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    var found: [Range<Int>] = []
    let starts = Set(
      plainText.sentences.compactMap { sentence in
        plainText.words.first { sentence.contains($0.range.lowerBound) }?.range.lowerBound
      })
    for (phrase, key) in phrases {
      for range in phrase.ranges(in: plainText) where !found.contains(where: { $0.overlaps(range) }) {
        if phrase.count == 1, starts.contains(range.lowerBound) { continue }
        guard let place = plainText.place(of: range) else { continue }
        found.append(range)
        diagnostics.append(.label(plainText.text(range), key, at: place))
      }
    }
  }
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
      case .status, .role, .term: "Write the element that stands for it."
      }
    return Diagnostic(
      .labelInText, at: place, "“\(words)” is a label of the product, typed by hand.", help: help)
  }
}
