import FlowReading

/// Checks that the plurals of a text have the forms of the language in which it is written. The decoder has checked
/// what is the same in every language: each plural has the form `other`, and no form twice.
struct PluralCheck {
  /// The tag of the language.
  let language: String

  func check(_ translatableText: TranslatableText, diagnostics: inout [Diagnostic]) {
    for plural in translatableText.paragraphs.flatMap(\.plurals) {
      guard let rules = PluralRules(language: language) else {
        diagnostics.append(.rulesUnknown(language, at: plural.place))
        continue
      }
      let forms = rules.forms.map(\.rawValue)
      for branch in plural.branches {
        guard case .when(let form) = branch.kind, !forms.contains(form) else { continue }
        diagnostics.append(.formUnknown(form, forms, language, at: branch.place))
      }
      for form in forms.dropLast() where !plural.branches.contains(where: { $0.isBranch(for: form) }) {
        diagnostics.append(.formMissing(form, language, at: plural.place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func formMissing(_ form: String, _ language: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "This plural has no sentence for '\(form)', which '\(language)' has.",
      help: "Add <when count=\"\(form)\"> with the whole sentence.")
  }

  fileprivate static func formUnknown(
    _ form: String, _ forms: [String], _ language: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "'\(language)' has no plural form '\(form)': it has \(forms.joined(separator: ", ")).",
      help: "Remove this sentence.")
  }

  fileprivate static func rulesUnknown(_ language: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "The plural forms of '\(language)' are not known.",
      help: "Add CLDR's rules to PluralRules+Languages.swift.")
  }
}
