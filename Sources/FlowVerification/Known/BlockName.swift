package import FlowReading
import XMLTree

/// Finds the block of a flow that a place is in.
package enum BlockName {
  /// The id of the innermost block, the name of the input, or in a translation the id of the unit; empty outside of all.
  package static func at(_ place: SourceRange) -> String {
    var ignored: [Diagnostic] = []  // a file that cannot be read has no blocks
    guard let root = MarkupParser.tree(of: place.file, diagnostics: &ignored) else { return "" }
    var name = ""
    var element: MarkupElement? = root
    while let current = element {
      name = self.name(of: current) ?? name
      element = current.elements.first { $0.range.contains(place.bytes.lowerBound) }
    }
    return name
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
