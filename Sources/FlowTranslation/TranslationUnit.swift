package import FlowReading

/// What a translator gets at a time: a paragraph, or one branch of a plural in it.
package struct TranslationUnit: Sendable {
  /// The paragraph's id, with the plural form after it for a branch: `example`, `example.many`.
  package let id: String
  package let parts: [UnitPart]
  /// The plural form of a branch.
  let form: PluralRules.Form?
}

/// A piece of a unit: words, or a code among them.
package indirect enum UnitPart: Sendable {
  case text(String, SourceRange)
  case code(UnitCode)
}

/// A code of a unit: `ph` where it stands for something, `pc` where it wraps words.
package struct UnitCode: Sendable {
  let id: String
  /// What `<originalData>` says that it means; nil when it says nothing.
  let meaning: String?
  /// What it stands for; nil in a file that was read, where only the id says it.
  let source: InlineCode?
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

  /// The text with `{id}` where a code stands or begins and `{/id}` where it ends.
  package var marked: String {
    map { part in
      switch part {
      case .text(let text, _): text
      case .code(let code): code.wraps ? "{\(code.id)}\(code.content.marked){/\(code.id)}" : "{\(code.id)}"
      }
    }.joined()
  }

  /// Its words as they are compared: how many blanks stand between two, and at the ends, does not matter.
  var words: [Substring] { marked.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" } }

  /// Whether there is anything for a translator to do.
  var hasLetters: Bool {
    contains { part in
      switch part {
      case .text(let text, _): text.contains(where: \.isLetter)
      case .code(let code): code.content.hasLetters
      }
    }
  }

  /// Whether there is neither a word nor a code.
  var isBlank: Bool { words.isEmpty }
}

extension Paragraph {
  /// The plurals of the paragraph, in its order.
  var plurals: [InlineCode] { content.allCodes.filter { if case .plural = $0.kind { true } else { false } } }

  /// What a translator to a language with these rules gets of it. A plural is one unit for each form of the language; the
  /// text around it is the paragraph's own unit, in which the plural is a code. What has no letter needs no translation.
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

  /// `example.many`, and `example.plural.order.licences.many` in a paragraph with several plurals.
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

  /// The content as a translator gets it, with plurals closed.
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
  /// Whether it stands around words of the sentence: a `pc`. A plural does not: its branches are units of their own.
  var wraps: Bool {
    switch kind {
    case .claim, .need, .if, .symptom, .cause, .manual, .when: true
    case .gesture, .mention, .value, .plural: false
    }
  }

  /// Whether the walks do or judge it, so that its place in the sentence matters.
  var isWalked: Bool {
    switch kind {
    case .mention, .value, .plural: false
    case .gesture, .claim, .need, .if, .symptom, .cause, .manual, .when: true
    }
  }

  /// The branches of a plural.
  var branches: [InlineCode] {
    content.compactMap { inline in
      guard case .code(let code) = inline, case .when = code.kind else { return nil }
      return code
    }
  }

  /// The branch of a plural for a form, or the one for all others.
  func branch(for form: PluralRules.Form) -> InlineCode? {
    branches.first { $0.isBranch(for: form.rawValue) } ?? branches.first { $0.isBranch(for: "other") }
  }

  func isBranch(for category: String) -> Bool {
    guard case .when(category) = kind else { return false }
    return true
  }
}
