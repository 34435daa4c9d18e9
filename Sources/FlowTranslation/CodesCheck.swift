import FlowReading

/// Compares the codes of a translation with those of its source. It has to have the same codes, the gestures in the
/// same order, and what walks do or judge inside the same wrappers. Mentions and values can be anywhere in the sentence
/// (`docs/architecture.md`, "What a walk means", 13).
struct CodesCheck {
  /// The codes of the source's paragraph.
  let codes: [InlineCode]
  let unit: TranslationUnit
  let target: [UnitPart]
  /// The start of the target, where missing codes are reported.
  let place: SourceRange

  /// The mistakes. A later check is left out when an earlier one has found something that it would only repeat.
  var diagnostics: [Diagnostic] {
    let found = missing + superfluous + empty
    if !found.isEmpty { return found }
    return scope.isEmpty ? order : scope
  }

  /// The codes of the source that the translation does not have.
  private var missing: [Diagnostic] {
    let there = Set(target.codes.map(\.id))
    return unit.parts.codes.filter { !there.contains($0.id) }.map { .codeMissing($0, in: unit.id, at: place) }
  }

  /// The codes that the source does not have, or has only once, or has in another form.
  private var superfluous: [Diagnostic] {
    let known = Dictionary(unit.parts.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen = Set<String>()
    return target.codes.compactMap { code in
      guard let source = known[code.id] else { return .codeUnknown(code.id, in: unit.id, at: code.place) }
      if !seen.insert(code.id).inserted { return .codeTwice(code.id, in: unit.id, at: code.place) }
      return source.wraps == code.wraps ? nil : .codeShape(source, at: code.place)
    }
  }

  /// The wrappers that have no letter inside, although those of the source have.
  private var empty: [Diagnostic] {
    let full = Set(unit.parts.codes.filter { $0.content.hasLetters }.map(\.id))
    return target.codes.filter { $0.wraps && full.contains($0.id) && !$0.content.hasLetters }.map {
      .codeEmpty($0.id, in: unit.id, at: $0.place)
    }
  }

  /// The codes that are inside other wrappers than in the source.
  private var scope: [Diagnostic] {
    let before = unit.parts.wrappers
    let after = target.wrappers
    return target.codes.compactMap { code in
      guard isWalked(code.id), let old = before[code.id], let new = after[code.id], old != new else { return nil }
      if let left = old.last(where: { !new.contains($0) }) { return .codeLeft(code.id, left, at: code.place) }
      if let entered = new.last(where: { !old.contains($0) }) { return .codeEntered(code.id, entered, at: code.place) }
      return .codeLeft(code.id, old.last ?? code.id, at: code.place)
    }
  }

  /// The first gesture that is not in the order of the source.
  private var order: [Diagnostic] {
    let source = unit.parts.codes.map(\.id).filter(isOrdered)
    let translated = target.codes.filter { isOrdered($0.id) }
    guard let (expected, found) = zip(source, translated).first(where: { $0 != $1.id }) else { return [] }
    return [.gestureOrder(expected: expected, found: found.id, at: found.place)]
  }

  /// Whether walks do or judge the code.
  private func isWalked(_ id: String) -> Bool { codes.first { $0.id == id }?.isWalked ?? false }

  /// Whether the order of the code matters: it is a gesture, or a plural with a gesture in it.
  private func isOrdered(_ id: String) -> Bool {
    guard let code = codes.first(where: { $0.id == id }) else { return false }
    if case .plural = code.kind { return code.content.allCodes.contains(where: \.isGesture) }
    return code.isGesture
  }
}

extension InlineCode {
  fileprivate var isGesture: Bool { if case .gesture = kind { true } else { false } }
}

extension [UnitPart] {
  /// The ids of the codes around each code, outer ones first.
  fileprivate var wrappers: [String: [String]] {
    var result: [String: [String]] = [:]
    func visit(_ parts: [UnitPart], inside outer: [String]) {
      for case .code(let code) in parts {
        result[code.id] = outer
        visit(code.content, inside: outer + [code.id])
      }
    }
    visit(self, inside: [])
    return result
  }
}

extension Diagnostic {
  fileprivate static func codeMissing(_ code: UnitCode, in unit: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place, "The translation of '\(unit)' has lost {\(code.id)}.",
      notes: [Note("The source has \(code.meaning ?? "it") here.", at: code.place)],
      help: code.wraps
        ? "Put <pc id=\"\(code.id)\"> around the words that say the same."
        : "Put <ph id=\"\(code.id)\"/> where it belongs in the sentence.")
  }

  fileprivate static func codeUnknown(_ id: String, in unit: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place, "The source of '\(unit)' has no {\(id)}.",
      help: "Remove it, or use a code of the source.")
  }

  fileprivate static func codeTwice(_ id: String, in unit: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place, "The translation of '\(unit)' has {\(id)} twice.", help: "Keep one of them.")
  }

  fileprivate static func codeShape(_ source: UnitCode, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place,
      source.wraps ? "{\(source.id)} wraps words in the source." : "{\(source.id)} wraps no words in the source.",
      help: source.wraps ? "Write <pc id=\"\(source.id)\">…</pc>." : "Write <ph id=\"\(source.id)\"/>.")
  }

  fileprivate static func codeEmpty(_ id: String, in unit: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place, "{\(id)} wraps no word in the translation of '\(unit)'.",
      help: "Put it around the words that say the same as in the source.")
  }

  fileprivate static func codeLeft(_ id: String, _ wrapper: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationScope, at: place, "{\(id)} stands outside of {\(wrapper)}, and in the source inside of it.",
      help: "Move it between <pc id=\"\(wrapper)\"> and its end.")
  }

  fileprivate static func codeEntered(_ id: String, _ wrapper: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationScope, at: place, "{\(id)} stands inside of {\(wrapper)}, and in the source outside of it.",
      help: "Move it out of <pc id=\"\(wrapper)\">.")
  }

  fileprivate static func gestureOrder(expected: String, found: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationOrder, at: place, "The translation does {\(found)} where the source does {\(expected)}.",
      help: "Say the gestures in the order of the source: the reader does them in that order.")
  }
}
