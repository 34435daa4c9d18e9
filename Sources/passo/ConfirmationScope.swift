import ArgumentParser
import FlowReading
import FlowSentences
import FlowVerification
import Foundation

/// The sentences that a `passo confirm` is about.
struct ConfirmationScope {
  /// The names of texts; nil for all.
  private let names: Set<String>?
  private let language: String?
  private let at: String?

  /// Throws when there is no such text or language. A flow is meant with the fragments that it uses.
  init(
    _ texts: [String], language: String?, at: String?, of sentences: ProjectSentences, in sources: ProjectSources,
    folder: URL
  ) throws {
    let tags = sentences.languages.map(\.languageTag)
    if let language, !tags.contains(language) {
      throw ValidationError("The project has no language “\(language)”. It has: \(tags.joined(separator: ", ")).")
    }
    self.language = language
    self.at = at
    if let at, !sentences.languages.flatMap(\.texts).flatMap(\.sentences).contains(where: { $0.name == at }) {
      throw ValidationError("No text has a sentence at “\(at)”. 'passo confirm --list' names those that wait.")
    }
    let known = Set(
      sources.flows.map(\.id) + sources.fragments.map { ProjectLayout.fragmentText($0.id) }
        + CatalogueText.allCases.map(\.name))
    let files = ConfirmationScope.names(by: sources)
    let paths = ArgumentPath(among: files.keys.sorted(), of: folder)
    names =
      texts.isEmpty
      ? nil
      : try texts.reduce(into: Set<String>()) { names, text in
        let named = text.contains("/") ? paths.path(of: text).flatMap { files[$0] } : nil
        names.formUnion(try ConfirmationScope.names(of: named ?? text, among: known, uses: sentences.uses))
      }
  }

  func contains(_ waiting: WaitingSentence) -> Bool {
    (names?.contains(waiting.text) ?? true) && (language.map { $0 == waiting.languageTag } ?? true)
      && (at.map { $0 == waiting.sentence.name } ?? true)
  }

  /// The names of the texts that files have, by path: those of a flow, of a fragment, of the model's data and of a book.
  private static func names(by sources: ProjectSources) -> [String: String] {
    let texts =
      sources.flows.map { ($0.file.path, $0.id) }
      + sources.fragments.map { ($0.file.path, ProjectLayout.fragmentText($0.id)) }
    let data = CatalogueText.allCases.map { ("\(ProjectLayout.content)/\($0.name).xml", $0.name) }
    let books = sources.sentences.compactMap { file -> (String, String)? in
      ProjectLayout.sentencesText(at: file.path).map { (file.path, $0.name) }
    }
    return Dictionary(texts + data + books) { first, _ in first }
  }

  private static func names(
    of text: String, among known: Set<String>, uses: [String: Set<String>]
  ) throws -> Set<String> {
    if text == "model" { return known.filter { $0.hasPrefix("model/") } }
    let written = text.hasSuffix(".xml") ? String(text.dropLast(4)) : text
    // A fragment needs no folder where no flow has its name.
    let name = known.contains(written) ? written : ProjectLayout.fragmentText(written)
    guard known.contains(name) else {
      throw ValidationError(
        "The project has no text “\(text)”. It has: \(known.sorted().joined(separator: ", ")).")
    }
    return Set([name]).union((uses[name] ?? []).map { ProjectLayout.fragmentText($0) })
  }
}
