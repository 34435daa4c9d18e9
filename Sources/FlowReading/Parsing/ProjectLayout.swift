/// The paths of the folders and files of a project. They begin in the project's folder and are written with `/`. Paths
/// of folders have no `/` at the end.
package enum ProjectLayout {
  /// The settings of the project. The file marks the project's folder.
  package static let settings = "passo.xml"
  package static let content = "Content"
  package static let flows = content + "/flows"
  package static let fragments = content + "/fragments"
  package static let translations = content + "/translations"
  package static let locales = content + "/locales"
  /// The model's data, which differ from company to company.
  package static let model = content + "/model"
  package static let accounts = model + "/accounts.xml"
  package static let products = model + "/products.xml"
  /// The findings that the project accepts for a while.
  package static let known = content + "/known.xml"
  /// The surviving mutants: changes that no flow has to notice.
  package static let survivors = content + "/survivors.xml"
  package static let templates = "Templates"
  /// The files that pages load: styles, scripts and pictures.
  package static let assets = templates + "/assets"

  package static func flow(_ id: String) -> String { "\(flows)/\(id).xml" }

  package static func fragment(_ id: String) -> String { "\(fragments)/\(id).xml" }

  package static func locale(_ language: String) -> String { "\(locales)/\(language).xml" }

  /// The folder of the translations to a language. Those of fragments are in its folder `fragments`.
  package static func translations(in language: String) -> String { "\(translations)/\(language)" }

  /// The translation of a flow, or of `fragments/ID`.
  package static func translation(of name: String, in language: String) -> String {
    "\(translations(in: language))/\(name).xlf"
  }

  /// The folder of the sentences that somebody has read beside what is executed for them.
  package static let sentences = content + "/sentences"

  /// The read sentences of a flow in a language, of `fragments/ID`, or of a part of the model's data.
  package static func sentences(of name: String, in language: String) -> String {
    "\(sentences)/\(language)/\(name).xml"
  }

  /// The language and the text of a file of read sentences; nil for a file that is in no folder of a language.
  package static func sentencesText(at path: String) -> (languageTag: String, name: String)? {
    let inner = path.dropFirst(sentences.count + 1)
    guard let cut = inner.firstIndex(of: "/") else { return nil }
    return (String(inner[..<cut]), String(inner[cut...].dropFirst().dropLast(".xml".count)))
  }

  /// The name of a fragment's text in the folders of translations and sentences.
  package static func fragmentText(_ id: String) -> String { "fragments/\(id)" }

  /// The name of the text to which a file belongs: a flow's id, or `fragments/ID`; nil for a file of the whole project. Of
  /// files of a text that the project does not have, it is the name that the text would have.
  package static func text(at path: String) -> String? {
    if isFile(path, in: sentences) { return sentencesText(at: path)?.name }
    if isFile(path, in: translations) {
      let inner = path.dropFirst(translations.count + 1)
      return inner.firstIndex(of: "/").map { withoutEnding(inner[$0...].dropFirst()) }
    }
    if isFile(path, in: flows) { return id(at: path) }
    return isFile(path, in: fragments) ? fragmentText(id(at: path)) : nil
  }

  /// The id that the name of a file gives to its flow or fragment.
  static func id(at path: String) -> String { withoutEnding(path.split(separator: "/").last ?? "") }

  private static func withoutEnding(_ name: Substring) -> String { String(name.prefix { $0 != "." }) }

  /// The folders of the content.
  package static let folders = [flows, fragments, translations, locales, model, sentences]

  /// The folders whose files belong to one article or fragment each.
  static let articleFolders = [flows, fragments, translations, sentences]

  package static func template(_ name: String) -> String { "\(templates)/\(name).mustache" }

  /// A schema for editors, by the name of its file.
  package static func schema(_ name: String) -> String { "\(content)/\(name)" }

  /// Whether a file is in a folder, at any depth.
  package static func isFile(_ path: String, in folder: String) -> Bool { path.hasPrefix(folder + "/") }
}
