package import FlowReading
import XMLTree

/// Finds the blocks of flows that places are in. Each file is read once.
package struct BlockNames {
  /// The blocks of each file, by its path.
  private var blocks: [String: [Block]] = [:]

  /// An element, in the order of the document.
  private struct Block {
    let range: Range<Int>
    /// Its own name, or that of the element around it.
    let name: String
    /// The place of the element around it; nil for the outermost.
    let parent: Int?
  }

  package init() {}

  /// The id of the innermost block, the name of the input, or in a translation the id of the unit; empty outside of all.
  package mutating func name(at place: SourceRange) -> String {
    let blocks = blocks(of: place.file)
    let offset = place.bytes.lowerBound
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // The last element that begins before the place, or the innermost around it that has not ended yet.
    var number = low > 0 ? low - 1 : nil
    while let current = number, !blocks[current].range.contains(offset) { number = blocks[current].parent }
    // Only a file that was read to its end has its outermost element.
    return number.map { blocks[$0].name } ?? blocks.first?.name ?? ""
  }

  private mutating func blocks(of file: SourceFile) -> [Block] {
    if let known = blocks[file.path] { return known }
    var ignored: [Diagnostic] = []  // a file that cannot be read has no blocks
    var found: [Block] = []
    if let root = MarkupParser.tree(of: file, diagnostics: &ignored) {
      BlockNames.add(root, inside: nil, named: "", to: &found)
    }
    blocks[file.path] = found
    return found
  }

  private static func add(_ element: MarkupElement, inside parent: Int?, named outer: String, to blocks: inout [Block])
  {
    let number = blocks.count
    let name = name(of: element) ?? outer
    blocks.append(Block(range: element.range, name: name, parent: parent))
    for child in element.elements { add(child, inside: number, named: name, to: &blocks) }
  }

  /// The name of an element that is a block. Codes of a translation have ids too, but are no blocks.
  private static func name(of element: MarkupElement) -> String? {
    switch element.name {
    case "ph", "pc", "data", "file": nil
    case "input": element[attribute: "name"]?.value
    default: element[attribute: "id"]?.value
    }
  }
}
