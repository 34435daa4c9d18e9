import FlowReading
import XMLTree

/// The changes of one file, as they are found.
struct FileMutants {
  /// Whose words the file has.
  enum Language {
    /// A flow's or a fragment's own.
    case source
    /// Those of one translation, which change alone.
    case translation
  }

  let file: SourceFile
  private(set) var mutants: [Mutant] = []
  private let language: Language

  init(of file: SourceFile, in language: Language) {
    self.file = file
    self.language = language
  }

  mutating func add(_ kind: MutationKind, _ about: String, at element: MarkupElement, _ edits: [TextEdit]) {
    let words = kind.rawValue.split(separator: "-")
    let sentence = "\(words[0])s the \(words.dropFirst().joined(separator: " ")) “\(about)”"
    mutants.append(
      Mutant(
        kind: kind, about: about, place: SourceRange(file, element.startTag),
        sentence: language == .source ? sentence : sentence + " in one language",
        change: language == .source ? .source(file, edits) : .translation(file, edits)))
  }
}
