import FlowReading
import XMLTree

/// Writes a file of read sentences. The same sentences always give the same bytes.
package struct SentenceBookWriter: Sendable {
  package init() {}

  /// The text of a file.
  package func write(_ file: SentenceBook.File) -> String {
    let root = MarkupElement(
      "sentences", namespace: Vocabulary.sentences.namespace,
      attributes: [
        MarkupAttribute("lang", file.languageTag, namespace: MarkupAttribute.xmlNamespace),
        MarkupAttribute("of", file.name),
      ],
      children: file.sentences.map { .element(element(of: $0)) })
    return MarkupWriter(indentation: 2, preserved: ["words", "source", "reading", "because"]).write(root)
  }

  private func element(of sentence: ReadSentence) -> MarkupElement {
    let source = sentence.source.map { [MarkupNode.sentences("source", $0.nodes)] } ?? []
    let because = sentence.because.map { [MarkupNode.sentences("because", [.text(MarkupText($0))])] } ?? []
    func reading(_ owner: ReadingOwner, _ text: String) -> MarkupNode {
      let attributes = owner == .next ? [] : [MarkupAttribute("of", owner.rawValue)]
      return .sentences("reading", attributes: attributes, [.text(MarkupText(text))])
    }
    return MarkupElement(
      "sentence", namespace: Vocabulary.sentences.namespace, attributes: [MarkupAttribute("at", sentence.paragraph)],
      children: [.sentences("words", sentence.parts.nodes)] + source
        + zip(sentence.owners, sentence.readings).map(reading) + because)
  }
}

extension [SentencePart] {
  fileprivate var nodes: [MarkupNode] {
    map { part in
      switch part {
      case .text(let text): .text(MarkupText(text.withSingleBlanks))
      case .slot(let name): .sentences("slot", attributes: [MarkupAttribute("is", name)], [])
      case .wrapper(let name, let parts): .sentences(name, parts.nodes)
      }
    }
  }
}

extension String {
  /// The text with one space for each run of blanks and line ends. Blanks that do not break stay.
  fileprivate var withSingleBlanks: String {
    var text = ""
    for scalar in unicodeScalars {
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isBlank, text.unicodeScalars.last == " " { continue }
      text.unicodeScalars.append(isBlank ? " " : scalar)
    }
    return text
  }
}

extension MarkupNode {
  fileprivate static func sentences(
    _ name: String, attributes: [MarkupAttribute] = [], _ children: [MarkupNode]
  ) -> MarkupNode {
    .element(
      MarkupElement(name, namespace: Vocabulary.sentences.namespace, attributes: attributes, children: children))
  }
}
