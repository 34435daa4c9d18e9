import FlowReading

/// The changes of the texts that the pages of a language have around their content, such as headings and buttons.
package struct LanguageComparison: Sendable {
  /// The tag of the language.
  package let language: String
  package let changes: [FlowChange]

  /// The languages of both states whose texts differ.
  static func all(from before: Catalogue, to after: Catalogue) -> [LanguageComparison] {
    after.languages.compactMap { new in
      guard let old = before.languages.first(where: { $0.tag == new.tag }) else { return nil }
      let named = [("name", old.name, new.name), ("lang", old.pageTag, new.pageTag)]
      let texts = InterfaceText.allCases.map { ("text \($0.rawValue)", old.texts[$0] ?? "", new.texts[$0] ?? "") }
      let changes = (named + texts).filter { $0.1 != $0.2 }.map { subject, before, after in
        FlowChange(.changed, .label, subject, before: before, after: after)
      }
      return changes.isEmpty ? nil : LanguageComparison(language: new.tag, changes: changes)
    }
  }
}
