/// A kind of mutation of the model, of a flow, of a translation alone, or of the words in any language. The raw values name it in reports and in the list
/// of survivors.
package enum MutationKind: String, CaseIterable, Sendable {
  case hideControl = "hide-control"
  case disableControl = "disable-control"
  case deadenControl = "deaden-control"
  case swapMessage = "swap-message"
  case silenceMessage = "silence-message"
  case withholdMail = "withhold-mail"
  case missScreen = "miss-screen"
  case closeLink = "close-link"
  case ignorePolicy = "ignore-policy"
  case breakRule = "break-rule"

  case dropStep = "drop-step"
  case swapSteps = "swap-steps"
  case repeatStep = "repeat-step"
  case dropGesture = "drop-gesture"
  case swapGestures = "swap-gestures"
  case repeatGesture = "repeat-gesture"
  case dropClaim = "drop-claim"
  case swapClaims = "swap-claims"
  case negateClaim = "negate-claim"
  case dropCondition = "drop-condition"
  case negateCondition = "negate-condition"
  case dropCause = "drop-cause"
  case dropTroubleshooting = "drop-troubleshooting"
  case dropSolution = "drop-solution"
  case dropPrerequisite = "drop-prerequisite"
  case dropElsewhere = "drop-elsewhere"
  case dropUse = "drop-use"

  case swapTranslations = "swap-translations"
  case dropCode = "drop-code"
  case repeatCode = "repeat-code"
  case swapTranslatedGestures = "swap-translated-gestures"
  case swapTranslatedClaims = "swap-translated-claims"

  case negateWords = "negate-words"
  case replaceOpposite = "replace-opposite"
  case addClause = "add-clause"
  case replaceNumber = "replace-number"
  case replaceName = "replace-name"
  case swapValues = "swap-values"

  /// What a kind of mutation changes.
  package enum Subject: String, CaseIterable, Sendable {
    case model = "model"
    case flow = "flow"
    case translation = "translation"
    case words = "words"
  }

  package var subject: Subject {
    switch self {
    case .hideControl, .disableControl, .deadenControl, .swapMessage, .silenceMessage, .withholdMail, .missScreen,
      .closeLink, .ignorePolicy, .breakRule:
      .model
    case .swapTranslations, .dropCode, .repeatCode, .swapTranslatedGestures, .swapTranslatedClaims:
      .translation
    case .dropStep, .swapSteps, .repeatStep, .dropGesture, .swapGestures, .repeatGesture, .dropClaim, .swapClaims,
      .negateClaim, .dropCondition, .negateCondition, .dropCause, .dropTroubleshooting, .dropSolution,
      .dropPrerequisite, .dropElsewhere, .dropUse:
      .flow
    case .negateWords, .replaceOpposite, .addClause, .replaceNumber, .replaceName, .swapValues: .words
    }
  }

  /// Whether it changes what words stand for or which words stand for it, so that somebody has to read them again.
  var changesSentences: Bool { self == .swapClaims || self == .swapTranslatedClaims || subject == .words }

  /// What to add to a flow or a locale so that such a mutation is noticed.
  package var cure: String {
    switch self {
    case .hideControl, .disableControl, .deadenControl, .closeLink: "a gesture that uses it, or a claim of its state"
    case .swapMessage, .silenceMessage: "a symptom that quotes the message"
    case .withholdMail: "a claim of the mail"
    case .missScreen: "a gesture on that screen"
    case .ignorePolicy, .breakRule: "a claim of the fact that comes out otherwise"
    case .dropStep, .swapSteps, .repeatStep, .dropGesture, .swapGestures, .repeatGesture:
      "a claim of what the gesture brings about"
    case .dropClaim: "an effect that only this claim tells, or words that count as a promise"
    case .swapClaims, .swapTranslatedClaims: "words that are told apart from those of the other claim"
    case .negateClaim: "a walk that judges the claim"
    case .dropCondition, .negateCondition: "a gesture or a claim under the condition"
    case .dropCause: "a reader to whom the solution does not apply"
    case .dropTroubleshooting, .dropSolution: "a reader who is stopped there"
    case .dropPrerequisite, .dropElsewhere: "a claim or a gesture that does not work for the readers whom it redirects"
    case .dropUse: "what the fragment does for some reader"
    case .swapTranslations, .dropCode, .repeatCode, .swapTranslatedGestures: "an element in the sentence"
    case .negateWords, .replaceOpposite, .addClause, .replaceNumber, .replaceName, .swapValues:
      "the words that tell it to the lists of the language"
    }
  }
}
