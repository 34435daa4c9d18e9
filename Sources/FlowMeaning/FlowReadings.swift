package import FlowReading

/// The readings of all elements of a flow in one language, for those who translate it.
package struct FlowReadings: Sendable {
  private let readings: [String: [String: String]]

  /// The readings of a flow in a language of the catalogue.
  package init(of flow: Flow, in language: Language, labels: Labels) {
    let (finder, writer) = (MeaningFinder(flow), ReadingWriter(language, labels: labels))
    var readings: [String: [String: String]] = [:]
    for block in flow.blocks {
      for code in block.paragraph.codes.map(\.code) {
        let sentences = finder.meanings(of: code, in: block.kind).map(writer.reading)
        guard !sentences.isEmpty else { continue }
        readings[block.paragraph.id, default: [:]][code.id] = sentences.joined(separator: " ")
      }
    }
    self.readings = readings
  }

  /// The readings of an element, given by the ids of its paragraph and its own; nil for one that executes nothing.
  package func reading(of code: String, in paragraph: String) -> String? { readings[paragraph]?[code] }
}
