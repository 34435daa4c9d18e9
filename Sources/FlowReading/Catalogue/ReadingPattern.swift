/// A pattern of which readings are made: the sentences that say what is executed for some words. Every language has
/// each of them. A name in braces in it is replaced.
package enum ReadingPattern: String, CaseIterable, Sendable {
  // A whole sentence for each kind of element.
  case claimAtEnd = "claimAtEnd"
  case claimHere = "claimHere"
  case claimInExample = "claimInExample"
  case presumedAtEnd = "presumedAtEnd"
  case presumedHere = "presumedHere"
  case presumedInExample = "presumedInExample"
  case need = "need"
  case elsewhere = "elsewhere"
  case `if` = "if"
  case symptom = "symptom"
  case cause = "cause"
  case manual = "manual"
  case manualClaimed = "manualClaimed"
  case entry = "entry"
  // What a block does as a whole.
  case doneBy = "doneBy"
  case sentTo = "sentTo"
  case goesOn = "goesOn"
  case exampleAccount = "exampleAccount"
  case exampleFact = "exampleFact"
  case exampleInput = "exampleInput"
  case pluralForm = "pluralForm"
  case titleOf = "titleOf"
  // What is said about a fact.
  case comparison = "comparison"
  case none = "none"
  case sameAsBefore = "sameAsBefore"
  case notSameAsBefore = "notSameAsBefore"
  // Comparisons, without the fact.
  case isValue = "is"
  case isNot = "is-not"
  case oneOf = "one-of"
  case includes = "includes"
  case atLeast = "at-least"
  case atMost = "at-most"
  case above = "above"
  case below = "below"
  case dayAtLeast = "dayAtLeast"
  case dayAtMost = "dayAtMost"
  case dayAbove = "dayAbove"
  case dayBelow = "dayBelow"
  // What else can be said.
  case controlHidden = "controlHidden"
  case controlDisabled = "controlDisabled"
  case controlEnabled = "controlEnabled"
  case otherControl = "otherControl"
  case chosenControl = "chosenControl"
  case message = "message"
  case screen = "screen"
  case mail = "mail"
  case shown = "shown"
  // Values.
  case valueOfBefore = "valueOfBefore"
  case factBefore = "factBefore"
  case amount = "amount"
  case noValue = "noValue"
  case thisProduct = "thisProduct"
  case otherProduct = "otherProduct"
  case enteredCount = "enteredCount"
  case enteredPaymentMethod = "enteredPaymentMethod"
  case enteredVATNumber = "enteredVatNumber"
  case enteredTier = "enteredTier"
  case enteredCycle = "enteredCycle"
  case enteredProduct = "enteredProduct"
  case numberWellFormed = "numberWellFormed"
  case numberMalformed = "numberMalformed"
  case numberUnknown = "numberUnknown"
  case restricted = "restricted"
  case quoted = "quoted"
  // Between the parts of a list.
  case or = "or"
  case and = "and"

  /// The names of what it is filled with. Each is in braces in the pattern of every language.
  package var values: [String] {
    switch self {
    case .claimAtEnd, .claimHere, .claimInExample, .presumedAtEnd, .presumedHere, .presumedInExample, .need,
      .elsewhere, .if, .symptom, .cause, .exampleFact:
      ["condition"]
    case .manual: ["reason"]
    case .manualClaimed: ["reason", "place", "claims"]
    case .doneBy: ["role"]
    case .sentTo: ["place"]
    case .goesOn: ["step"]
    case .exampleAccount: ["account"]
    case .exampleInput: ["input", "value"]
    case .pluralForm: ["form", "fact"]
    case .titleOf: ["flow", "product"]
    case .comparison: ["fact", "comparison"]
    case .none, .sameAsBefore, .notSameAsBefore, .shown, .factBefore: ["fact"]
    case .entry, .isValue, .isNot, .oneOf, .includes, .atLeast, .atMost, .above, .below, .dayAtLeast,
      .dayAtMost, .dayAbove, .dayBelow:
      ["value"]
    case .controlHidden, .controlDisabled, .controlEnabled, .otherControl, .chosenControl: ["control"]
    case .message: ["message"]
    case .screen: ["screen"]
    case .mail: ["mail"]
    case .restricted: ["value", "limits"]
    case .quoted: ["label"]
    case .or, .and: ["first", "second"]
    case .valueOfBefore, .amount, .noValue, .thisProduct, .otherProduct, .enteredCount, .enteredPaymentMethod,
      .enteredVATNumber, .enteredTier, .enteredCycle, .enteredProduct, .numberWellFormed, .numberMalformed,
      .numberUnknown:
      []
    }
  }
}
