/// Writes a tree as XML: UTF-8, LF, attributes in the order given. What it writes reads back as the same tree.
///
/// XML cannot carry some characters (most control characters, U+FFFE, U+FFFF): they are written as U+FFFD.
package struct MarkupWriter: Sendable {
  /// Spaces for each level, or nil to write the tree as it is.
  package let indentation: Int?
  /// The names of elements whose content is never indented, even where it holds elements only, such as `p`.
  package let preserved: Set<String>

  package init(indentation: Int? = nil, preserved: Set<String> = []) {
    self.indentation = indentation
    self.preserved = preserved
  }

  /// Writes a whole file: the declaration, the tree, and a line feed at the end.
  ///
  /// The namespace of an element is declared as the default where it begins. The namespace of an attribute gets a
  /// prefix that is made up.
  package func write(_ root: MarkupElement) -> String {
    var output = MarkupOutput(self)
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.write(root, level: 0, namespace: nil)
    output.write("\n")
    return output.text
  }
}
