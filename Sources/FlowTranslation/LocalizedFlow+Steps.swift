package import FlowReading

extension LocalizedFlow {
  /// What a sentence of a language calls a step: “step 3”. Without a language it is the number alone.
  package func reference(toStep id: String, in language: Language?) -> String {
    let number = flow.number(ofStep: id).map(String.init) ?? id
    return language?.text(.stepReference, ["number": number]) ?? number
  }
}
