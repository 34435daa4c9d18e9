/// Writes a tree as XML: UTF-8, LF, attributes in the order given. What it writes reads back as the same tree.
///
/// XML cannot carry some characters (most control characters, U+FFFE, U+FFFF): they are written as U+FFFD.
package struct MarkupWriter: Sendable {
  /// Spaces for each level, or nil to write the tree as it is.
  package let indentation: Int?
  /// Elements (without namespace) whose content is never indented, even where it holds elements only, such as `p`.
  package let preserved: Set<String>
  /// Prefixes by namespace, declared on the root. Other namespaces of elements are declared as the default where they
  /// begin, other namespaces of attributes with a prefix made up.
  package let prefixes: [String: String]

  package init(indentation: Int? = nil, preserved: Set<String> = [], prefixes: [String: String] = [:]) {
    precondition(prefixes.values.allSatisfy(MarkupOutput.isName), "a prefix is a name")
    precondition(Set(prefixes.values).count == prefixes.count, "a prefix stands for one namespace")
    self.indentation = indentation
    self.preserved = preserved
    self.prefixes = prefixes
  }

  /// Writes a whole file: the declaration, the tree, and a line feed at the end.
  package func write(_ document: MarkupDocument) -> String {
    var output = MarkupOutput(self)
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    for node in document.prologue {
      output.write(node)
      output.write("\n")
    }
    output.writeRoot(document.root)
    output.write("\n")
    for node in document.epilogue {
      output.write(node)
      output.write("\n")
    }
    return output.text
  }

  /// Writes a whole file that has nothing but this tree.
  package func write(_ root: MarkupElement) -> String {
    write(MarkupDocument(root: root))
  }
}
