import FlowReading
import XMLTree

/// What holds for all bytes that are read as XML.
struct MarkupCheck {
  private static let grammar = Grammar(of: .flow)

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let document: MarkupDocument
    do {
      document = try MarkupReader().read(bytes, grammar: Self.grammar)
    } catch {
      try BrokenPromise.expect(
        error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count,
        "The error is at \(error.range) of \(bytes.count) bytes.")
      var diagnostics: [Diagnostic] = []
      _ = MarkupParser.tree(of: SourceFile(path: "fuzzed.xml", bytes: bytes), diagnostics: &diagnostics)
      try BrokenPromise.expect(diagnostics.count == 1, "A file that cannot be read has no diagnostic.")
      return try DiagnosticsCheck.check(diagnostics)
    }
    try checkPlaces(.element(document.root), inside: 0..<bytes.count)
    for node in document.prologue + document.epilogue { try checkPlaces(node, inside: 0..<bytes.count) }
    let places = document.reports.map(\.range)
    try BrokenPromise.expect(
      places.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }, "A report is outside of the file.")
    try BrokenPromise.expect(
      zip(places, places.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }, "The reports are not sorted.")
    try checkReadingBack(document.root)
  }

  /// Checks that what is written of a tree reads back as the same tree.
  private func checkReadingBack(_ root: MarkupElement) throws(BrokenPromise) {
    // Written text can be longer than what was read, and so pass a limit.
    var limits = MarkupLimits()
    (limits.bytes, limits.textBytes, limits.valueBytes) = (64 << 20, 1 << 20, 1 << 20)
    limits.attributes = 256
    let read: MarkupElement
    do {
      read = try MarkupReader(limits: limits).read(Array(MarkupWriter().write(root).utf8)).root
    } catch {
      throw BrokenPromise("What was written cannot be read: \(error.reason)")
    }
    try BrokenPromise.expect(
      read.withoutPlaces == root.withoutPlaces, "What was written reads back as another tree.")
  }

  private func checkPlaces(_ node: MarkupNode, inside outer: Range<Int>) throws(BrokenPromise) {
    let range = node.range
    try BrokenPromise.expect(
      outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound,
      "A node at \(range) is not inside of \(outer).")
    guard case .element(let element) = node else { return }
    let tag = element.startTag
    try BrokenPromise.expect(
      range.lowerBound == tag.lowerBound && tag.upperBound <= range.upperBound, "A start tag is not inside.")
    for place in [element.nameRange] + element.attributes.flatMap({ [$0.nameRange, $0.valueRange] }) {
      try BrokenPromise.expect(
        tag.lowerBound <= place.lowerBound && place.upperBound <= tag.upperBound, "A name or value is not in its tag.")
    }
    var end = tag.upperBound
    for child in element.children {
      try BrokenPromise.expect(child.range.lowerBound >= end, "Two nodes overlap at \(end).")
      end = child.range.upperBound
      try checkPlaces(child, inside: tag.upperBound..<range.upperBound)
    }
  }
}

extension MarkupElement {
  /// The same tree with empty places, so that trees of two files can be compared.
  fileprivate var withoutPlaces: MarkupElement {
    MarkupElement(
      name, namespace: namespace,
      attributes: attributes.map { MarkupAttribute($0.name, $0.value, namespace: $0.namespace) },
      children: children.map { node in
        switch node {
        case .element(let element): .element(element.withoutPlaces)
        case .text(let text): .text(MarkupText(text.value))
        case .comment(let text): .comment(MarkupText(text.value))
        case .instruction(let text): .instruction(MarkupText(text.value))
        }
      })
  }
}
