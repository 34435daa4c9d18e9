import FlowReading
import XMLTree

/// Collects the mutants of one file.
struct FileMutants {
  /// Which words the file has.
  enum Language {
    /// Those of a flow or a fragment in the language that it is written in.
    case source
    /// Those of one translation, which is changed alone.
    case translation
  }

  let file: SourceFile
  private(set) var mutants: [Mutant] = []
  private let language: Language

  init(of file: SourceFile, in language: Language) {
    self.file = file
    self.language = language
  }

  /// Adds a mutant of an element.
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
