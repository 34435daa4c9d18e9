package import FlowReading
import XMLTree

extension Vocabulary {
  /// The vocabulary of read sentences.
  package static let sentences = Vocabulary(
    namespace: "urn:passo:sentences:1", subject: "a file of read sentences", root: "sentences",
    inline: ["slot"] + wrappers,
    elements: [
      Element(
        "sentences", "Sentences that somebody has read beside what is executed for them. ‘passo confirm’ writes them.",
        attributes: [
          Attribute("xml:lang", .language, required: true, "The language of the sentences, which names the folder."),
          Attribute("of", .text, required: true, "The flow, or fragments/ID; it names the file."),
        ],
        content: .children([Particle("sentence", count: .any)])),
      Element(
        "sentence", "One sentence. It counts wherever the same words stand with the same readings.",
        attributes: [Attribute("at", .text, required: true, "The paragraph in which it stood when it was read.")],
        content: .children([
          Particle("words"), Particle("source", count: .optional), Particle("reading", count: .any),
          Particle("because", count: .optional),
        ])),
      Element("words", "The words, with their elements in place.", content: .words),
      Element("source", "In a translation, the words that it translates.", content: .words),
      Element(
        "reading", "What is executed, as the tool says it.",
        attributes: [
          Attribute(
            "of", .words(.readingOwners),
            "What it is of: the next element (or without this), the same element as before, or the block as a whole.")
        ], content: .text(.text)),
      Element("because", "Why the sentence is right although the tool doubts it.", content: .text(.text)),
      Element(
        "slot", "The place of a label, a name or a value.",
        attributes: [Attribute("is", .text, required: true, "What stands there.")]),
    ]
      + wrappers.map { Element($0, "Words inside a \($0) of the page.", content: .words) })

  private static let wrappers = ["claim", "need", "if", "symptom", "cause", "manual", "when"]
}

extension Vocabulary.NameList {
  fileprivate static let readingOwners = Self(
    "owner of a reading", ReadingOwner.allCases.map { ($0.rawValue, $0.meaning) })
}

extension Grammar {
  static let sentences = Grammar(of: .sentences)
}
