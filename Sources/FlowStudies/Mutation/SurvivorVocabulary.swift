package import FlowReading

extension Vocabulary {
  /// The vocabulary of `Content/survivors.xml`.
  package static let survivors = Vocabulary(
    namespace: "urn:passo:survivors:1", subject: "a list of changes that may go unnoticed", root: "survivors",
    elements: [
      Element(
        "survivors", "Changes of the model or of the flows that no flow notices, and why that is no harm.",
        content: .children([Particle("survivor", count: .any)])),
      Element(
        "survivor", "Some of these changes. The text says why no reader is worse off for it.",
        attributes: [
          Attribute("mutation", .name(.mutations), required: true, "The kind of change."),
          Attribute("of", .text, "What is changed: a control, a rule, a step, a fact; all of them without it."),
          Attribute("in", .text, "The flow, or fragments/ID for a fragment; all of them without it."),
        ],
        content: .text(.text)),
    ])
}

extension Vocabulary.NameList {
  /// The names of the kinds of mutation that walks could notice.
  package static let mutations = Self(
    "kind of change", listedAs: "mutations",
    MutationKind.allCases.filter { $0.subject != .words }.map { ($0.rawValue, $0.meaning) })
}
