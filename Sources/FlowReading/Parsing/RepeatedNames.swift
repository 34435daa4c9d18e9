/// Finds files of one kind that have one name in different folders. Flows, fragments and templates are known by the
/// names of their files alone, so one would stand for the other.
package struct RepeatedNames {
  /// What is known by the name of its file.
  package enum Kind: Sendable {
    case flow, fragment, template
  }

  private let kind: Kind
  private let files: [(id: String, file: SourceFile)]

  package init(_ kind: Kind, _ files: [(id: String, file: SourceFile)]) {
    self.kind = kind
    self.files = files
  }

  /// The diagnostics for the files whose name an earlier one has, also where only capital letters tell them apart. Two
  /// such files in one folder are left to `AlikePaths`.
  package var diagnostics: [Diagnostic] {
    var first: [String: SourceFile] = [:]
    return files.compactMap { id, file in
      guard let other = first[id.lowercased()] else {
        first[id.lowercased()] = file
        return nil
      }
      return other.path.lowercased() == file.path.lowercased() ? nil : .twice(kind, id, file, like: other)
    }
  }
}

extension RepeatedNames.Kind {
  fileprivate var nouns: String {
    switch self {
    case .flow: "flows"
    case .fragment: "fragments"
    case .template: "templates"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .flow, .fragment: "Give one of them another id and its file that name, or delete it."
    case .template: "Rename one of them, or delete it."
    }
  }
}

extension Diagnostic {
  fileprivate static func twice(
    _ kind: RepeatedNames.Kind, _ name: String, _ file: SourceFile, like first: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .idTwice, path: file.path, "There are two \(kind.nouns) called \(name): this one and \(first.path).",
      help: kind.remedy)
  }
}
