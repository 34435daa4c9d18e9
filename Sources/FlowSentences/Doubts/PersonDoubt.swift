import BillingModel
import FlowReading
import FlowTranslation

/// Doubts that somebody else does the gestures of a sentence than its words say.
struct PersonDoubt {
  let words: NamingWords

  func doubts(about sentence: Sentence) -> [Doubt] {
    guard sentence.hasGesture else { return [] }
    let named = words.namings.matches(in: sentence.plainText, sentence.range).compactMap { match in
      match.meanings.first { $0.fact == .contactRole && $0.value != nil }.map { (match.range, $0.value) }
    }
    guard !named.isEmpty, let role = Role(named: sentence.context.role),
      !named.contains(where: { $0.1 == role.rawValue })
    else {
      return []
    }
    return named.compactMap { range, _ in
      sentence.plainText.place(of: range).map { place in
        let text = sentence.plainText.text(range)
        return Doubt(.value, "“\(text)” does the gestures here, and they are checked for another person.", at: place)
      }
    }
  }
}

extension Sentence {
  fileprivate var hasGesture: Bool {
    plainText.placeholders.contains { slot in
      if case .gesture = slot.code.kind { range.contains(slot.offset) } else { false }
    }
  }
}

extension Role {
  /// The role of this name; for a reader, the one who can change a plan.
  fileprivate init?(named name: String?) {
    guard let role = Role.allCases.first(where: { $0.name == name ?? Role.billingContact.name }) else { return nil }
    self = role
  }
}
