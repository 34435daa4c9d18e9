package import FlowReading

/// The text that is translated as a whole: a paragraph, or one branch of a plural in it.
package struct TranslationUnit: Sendable {
  /// The paragraph's id, with the plural form after it for a branch: `example`, `example.many`.
  package let id: String
  package let parts: [UnitPart]
  /// The plural form of a branch; nil for a paragraph.
  let form: PluralRules.Form?
}

/// A part of a unit: text, or a code.
package indirect enum UnitPart: Sendable {
  case text(String, SourceRange)
  case code(UnitCode)
}

/// An inline code of a unit. XLIFF writes it as a `pc` if it wraps words, else as a `ph`.
package struct UnitCode: Sendable {
  let id: String
  /// Its meaning in `<originalData>`; nil when it has none there.
  let meaning: String?
  /// The element of the flow; nil in a file that was read, which has only its id.
  let source: InlineCode?
  /// Whether it wraps words.
  let wraps: Bool
  let content: [UnitPart]
  let place: SourceRange
}

extension [UnitPart] {
  /// Every code, outer ones before inner ones, in the order of the text.
  var codes: [UnitCode] {
    flatMap { part -> [UnitCode] in
      guard case .code(let code) = part else { return [] }
      return [code] + code.content.codes
    }
  }

  /// The text with `{id}` at the beginning of each code, and `{/id}` at the end of one that wraps words.
  package var marked: String {
    map { part in
      switch part {
      case .text(let text, _): text
      case .code(let code): code.wraps ? "{\(code.id)}\(code.content.marked){/\(code.id)}" : "{\(code.id)}"
      }
    }.joined()
  }

  /// The words of the marked text. They are compared, so that blanks make no difference.
  var words: [Substring] { marked.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" } }

  /// Whether both have the same words. Most are equal in every byte, and need not be taken apart.
  func hasSameWords(as other: [UnitPart]) -> Bool { marked == other.marked || words == other.words }

  /// Whether it has letters, so that there is something to translate.
  var hasLetters: Bool {
    contains { part in
      switch part {
      case .text(let text, _): text.contains(where: \.isLetter)
      case .code(let code): code.content.hasLetters
      }
    }
  }

  /// Whether it has neither words nor codes.
  var isBlank: Bool { words.isEmpty }
}

extension Paragraph {
  /// The plurals of the paragraph, in its order.
  var plurals: [InlineCode] { content.allCodes.filter { if case .plural = $0.kind { true } else { false } } }

  /// The units of the paragraph for a language with these plural rules. A plural is one unit for each form of the
  /// language. The text around it is the paragraph's own unit, in which the plural is a code. A text without letters is
  /// no unit.
  package func units(for rules: PluralRules?) -> [TranslationUnit] {
    let around = TranslationUnit(id: id, parts: content.unitParts, form: nil)
    return [around].filter(\.parts.hasLetters)
      + plurals.flatMap { plural in
        (rules?.forms ?? []).map { form in
          TranslationUnit(
            id: unitID(of: plural, form), parts: plural.branch(for: form)?.content.unitParts ?? [], form: form)
        }
      }
  }

  /// The id of the unit for a form of a plural: `example.many`, or `example.plural-2.many` in a paragraph with several
  /// plurals.
  func unitID(of plural: InlineCode, _ form: PluralRules.Form) -> String {
    plurals.count == 1 ? "\(id).\(form.rawValue)" : "\(id).\(plural.id).\(form.rawValue)"
  }
}

extension [Inline] {
  /// Every code, outer ones before inner ones, in the order of the text.
  package var allCodes: [InlineCode] {
    flatMap { inline -> [InlineCode] in
      guard case .code(let code) = inline else { return [] }
      return [code] + code.content.allCodes
    }
  }

  /// The content as parts of a unit. A plural is a code without content.
  var unitParts: [UnitPart] {
    map { inline in
      switch inline {
      case .text(let text, let place): .text(text, place)
      case .code(let code):
        .code(
          UnitCode(
            id: code.id, meaning: code.meaning, source: code, wraps: code.wraps,
            content: code.wraps ? code.content.unitParts : [], place: code.place))
      }
    }
  }
}

extension InlineCode {
  /// Whether it wraps words of the sentence. A plural does not, because its branches are units of their own.
  package var wraps: Bool {
    switch kind {
    case .claim, .need, .if, .symptom, .cause, .manual, .when: true
    case .gesture, .mention, .value, .plural: false
    }
  }

  /// Whether walks do or judge it, so that its place in the sentence matters.
  var isWalked: Bool {
    switch kind {
    case .mention, .value, .plural: false
    case .gesture, .claim, .need, .if, .symptom, .cause, .manual, .when: true
    }
  }

  /// The branches of a plural.
  package var branches: [InlineCode] {
    content.compactMap { inline in
      guard case .code(let code) = inline, case .when = code.kind else { return nil }
      return code
    }
  }

  /// The branch of a plural for a form, or else the one for `other`.
  func branch(for form: PluralRules.Form) -> InlineCode? { branch(for: form.rawValue) }

  /// The branch of a plural for a form, given by its CLDR category, or else the one for `other`.
  package func branch(for category: String) -> InlineCode? {
    branches.first { $0.isBranch(for: category) } ?? branches.first { $0.isBranch(for: "other") }
  }

  /// Whether it is the branch of a plural for a form.
  func isBranch(for category: String) -> Bool {
    guard case .when(category) = kind else { return false }
    return true
  }
}
