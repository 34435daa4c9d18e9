import FlowReading
import FlowTranslation

/// Finds files of translations that nothing reads, because their names lead to no text of the project.
struct UnusedTranslations {
  let files: [SourceFile]
  /// The tags of the languages.
  let languages: [String]
  /// The names of flows, and of fragments with their folder, each with the language that it is written in; nil where it
  /// cannot be read, so that any may be the other.
  let texts: [String: String?]

  var diagnostics: [Diagnostic] {
    let names = languages.flatMap { tag in
      texts.keys.map { (ProjectLayout.translation(of: $0, in: tag), (tag: tag, text: $0)) }
    }
    let namesByPath = Dictionary(names) { first, _ in first }
    return files.compactMap { file in
      guard let found = namesByPath[file.path] else { return .nothingTranslated(file, languages) }
      return texts[found.text] == found.tag ? .ownLanguage(file, found.text, found.tag) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingTranslated(_ file: SourceFile, _ languages: [String]) -> Diagnostic {
    let isInLanguage = languages.contains { ProjectLayout.isFile(file.path, in: ProjectLayout.translations(in: $0)) }
    return Diagnostic(
      .translationUnused, path: file.path,
      isInLanguage
        ? "No flow and no fragment has this translation." : "This is in the folder of no language of the project.",
      help: isInLanguage
        ? "Give it the name of its flow, or put it into the folder fragments with the name of its fragment; or delete it."
        : "Put it into the folder of its language, or add \(ProjectLayout.locales)/… for it; or delete it.")
  }

  fileprivate static func ownLanguage(_ file: SourceFile, _ text: String, _ tag: String) -> Diagnostic {
    Diagnostic(
      .translationUnused, path: file.path, "\(text) is written in \"\(tag)\", so that nothing translates it to that.",
      help: "Delete the file, or put it into the folder of the language that it translates to.")
  }
}
