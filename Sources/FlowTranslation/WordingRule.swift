import BillingModel
import FlowReading

/// Compares the words of a claim with its attributes: each kind of claim has words that it needs and words that it
/// forbids.
struct WordingRule {
  private let rules: [(claim: String, needs: [SearchPhrase], forbids: [SearchPhrase])]

  init(language: Language) {
    rules = language.wordings.map { wording in
      (wording.claim, wording.needs.compactMap { SearchPhrase($0) }, wording.forbids.compactMap { SearchPhrase($0) })
    }
  }

  func check(_ paragraph: Paragraph, _ diagnostics: inout [Diagnostic]) {
    for code in paragraph.content.allCodes {
      guard let name = code.claimName else { continue }
      let plainTexts = PlainText.all(of: code.content)
      for rule in rules where rule.claim == name {
        if !rule.needs.isEmpty, !isSaid(rule.needs, in: plainTexts) {
          diagnostics.append(.missing(rule.needs, name, at: code.place))
        }
        for plainText in plainTexts {
          for phrase in rule.forbids {
            for range in phrase.ranges(in: plainText) {
              guard let place = plainText.place(of: range) else { continue }
              diagnostics.append(.forbidden(plainText.text(range), name, at: place))
            }
          }
        }
      }
    }
  }

  /// Whether one of the phrases is in the claim's own words or, if it has a plural, in every branch.
  private func isSaid(_ phrases: [SearchPhrase], in plainTexts: [PlainText]) -> Bool {
    func isSaid(in plainText: PlainText) -> Bool { phrases.contains { !$0.ranges(in: plainText).isEmpty } }
    let branches = plainTexts.dropFirst()
    return plainTexts.first.map(isSaid) ?? false || (!branches.isEmpty && branches.allSatisfy(isSaid))
  }
}

extension InlineCode {
  /// The kind of claim as wordings name it: `mail`, or the name of the fact that is claimed or shown; nil for other
  /// claims.
  fileprivate var claimName: String? {
    guard case .claim(let condition) = kind else { return nil }
    return switch condition.subject {
    case .mail: "mail"
    case .fact(let fact), .shown(let fact): fact.rawValue
    case .control, .message, .screen: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ needs: [SearchPhrase], _ claim: String, at place: SourceRange) -> Diagnostic {
    let words = needs.map { "“\($0.text)”" }.joined(separator: ", ")
    return Diagnostic(
      .wordingMissing, at: place, "The words of this claim do not say what it claims about '\(claim)'.",
      help: needs.count == 1 ? "Say \(words)." : "Say one of \(words).")
  }

  fileprivate static func forbidden(_ words: Substring, _ claim: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .wordingForbidden, at: place, "“\(words)” is not what this claim about '\(claim)' claims.",
      help: "Say what happens, and who does it, as the claim's attributes do.")
  }
}
