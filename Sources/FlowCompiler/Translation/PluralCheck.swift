/// Checks that the plurals of a flow have a branch for each form of the language that it is written in.
struct PluralCheck {
  let language: String

  func check(_ flow: Flow, diagnostics: inout [Diagnostic]) {
    for plural in flow.paragraphs.flatMap(\.plurals) {
      guard let rules = PluralRules(language: language) else {
        diagnostics.append(.rulesUnknown(language, at: plural.place))
        continue
      }
      let forms = rules.forms.map(\.rawValue)
      var seen: Set<String> = []
      for branch in plural.branches {
        guard case .when(let category) = branch.kind else { continue }
        if !forms.contains(category) {
          diagnostics.append(.formUnknown(category, forms, language, at: branch.place))
        } else if !seen.insert(category).inserted {
          diagnostics.append(.formTwice(category, at: branch.place))
        }
      }
      for form in forms where !seen.contains(form) {
        diagnostics.append(.formMissing(form, language, at: plural.place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func formMissing(_ form: String, _ language: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "This plural has no sentence for '\(form)', which '\(language)' has.",
      help: "Add <when is=\"\(form)\"> with the whole sentence.")
  }

  fileprivate static func formTwice(_ form: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.pluralForms, at: place, "This plural has two sentences for '\(form)'.", help: "Remove one of them.")
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
