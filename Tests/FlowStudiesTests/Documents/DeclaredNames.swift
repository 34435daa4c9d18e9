import TestSupport

/// The names that Swift files declare.
struct DeclaredNames {
  private(set) var types: Set<String> = []

  init(_ files: [ProjectFiles.File]) {
    for file in files where file.path.hasSuffix(".swift") {
      let declarations = file.text.matches(of: /\b(?:struct|enum|class|protocol|actor|typealias) (\w+)/)
      types.formUnion(declarations.map { String($0.1) })
    }
  }

  /// Whether a file declares or extends the type of a name such as `Walker.stop`, and has its other parts.
  static func has(_ name: String, in text: String) -> Bool {
    let parts = name.split(separator: ".").map(String.init)
    let types = text.matches(of: /\b(?:struct|enum|class|protocol|actor|typealias|extension) (\w+)/).map { $0.1 }
    let words = Set(text.matches(of: /\w+/).map { String($0.0) })
    return parts.first.map { types.contains(Substring($0)) } ?? false && parts.allSatisfy(words.contains)
  }
}
