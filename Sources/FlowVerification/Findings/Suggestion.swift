import BillingModel
import FlowReading

/// A change of a flow that may mend a failure. It is tried before it is suggested.
struct Suggestion {
  /// The sentence that suggests it, with the elements to write.
  let advice: String
  /// The program of the flow with the change.
  let program: FlowProgram
  /// The accounts for which the change can make a difference.
  var affected: AccountBox = .all
  /// The symptom that it corrects; nil where it corrects none. What is corrected is not reported as dead text.
  var correctedSymptom: CodePlace?
  /// The decision that it takes out of the flow; nil where it takes none out.
  var removedDecision: Int?
}

/// A suggestion that was tried, and what it mends.
struct Mending {
  /// The sentence that suggests it, with the elements to write.
  let advice: String
  /// The failures that are gone with it: that for which it was made, and those that followed from the same mistake.
  let failures: Set<WalkFailure>
  /// The symptom that it corrects; nil where it corrects none.
  let correctedSymptom: CodePlace?
  /// The symptoms that readers see then.
  let metSymptoms: Set<CodePlace>
}
