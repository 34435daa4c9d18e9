import Testing
import XMLTree

struct RandomDocumentTests {
  @Test func everyPlaceIsWhereTheDocumentPutIt() throws {
    for seed in 0..<3000 {
      let expected = RandomDocument(seed: UInt64(seed))
      let document = try read(expected.text)
      var found = Places()
      for node in document.prologue + [.element(document.root)] + document.epilogue { found.add(node) }
      try #require(found.elements == expected.elements, "seed \(seed)")
      try #require(found.values == expected.values, "seed \(seed)")
      try #require(found.asides == expected.asides, "seed \(seed)")
    }
  }

  @Test func whatIsWrittenReadsBackAsTheSameTree() throws {
    for seed in 0..<1000 {
      let tree = try read(RandomDocument(seed: UInt64(seed)).text).root.withoutRanges
      let written = MarkupWriter().write(tree)
      try #require(try read(written).root.withoutRanges == tree, "seed \(seed)")
    }
  }
}

/// The places in a tree, in document order.
private struct Places {
  var elements: [Range<Int>] = []
  var values: [Range<Int>] = []
  var asides: [Range<Int>] = []

  mutating func add(_ node: MarkupNode) {
    switch node {
    case .element(let element):
      elements.append(element.range)
      values += element.attributes.map(\.valueRange)
      for child in element.children { add(child) }
    case .comment, .instruction: asides.append(node.range)
    case .text: break
    }
  }
}
