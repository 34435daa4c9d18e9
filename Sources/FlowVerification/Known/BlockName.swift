package import FlowReading
import XMLTree

/// The block of a flow that something stands in, by the id that its author gave it.
package enum BlockName {
  /// The id of the innermost block, or the name of the input; in a translation, the unit's. Empty outside of them all.
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

  /// Codes of a translation have ids too, and are no blocks.
  private static func name(of element: MarkupElement) -> String? {
    switch element.name {
    case "ph", "pc", "data", "file": nil
    case "input": element[attribute: "name"]?.value
    default: element[attribute: "id"]?.value
    }
  }
}
