import ArgumentParser
import FlowReading
import FlowSentences
import FlowVerification

/// The sentences that a `passo confirm` is about.
struct ConfirmationScope {
  /// The names of texts; nil for all.
  private let names: Set<String>?
  private let language: String?
  private let at: String?

  /// Throws when there is no such text or language. A flow is meant with the fragments that it uses.
  init(
    _ texts: [String], language: String?, at: String?, of sentences: ProjectSentences, in sources: ProjectSources
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
      sources.flows.map(\.id) + sources.fragments.map { "fragments/\($0.id)" } + CatalogueText.allCases.map(\.name))
    names =
      texts.isEmpty
      ? nil
      : try texts.reduce(into: Set<String>()) { names, text in
        names.formUnion(try ConfirmationScope.names(of: text, among: known, uses: sentences.uses))
      }
  }

  func contains(_ waiting: WaitingSentence) -> Bool {
    (names?.contains(waiting.text) ?? true) && (language.map { $0 == waiting.languageTag } ?? true)
      && (at.map { $0 == waiting.sentence.name } ?? true)
  }

  private static func names(
    of text: String, among known: Set<String>, uses: [String: Set<String>]
  ) throws -> Set<String> {
    if text == "model" { return known.filter { $0.hasPrefix("model/") } }
    let path = text.hasSuffix(".xml") ? String(text.dropLast(4)) : text
    let parts = path.split(separator: "/").map(String.init)
    let last = parts.last ?? ""
    let isFragment = parts.dropLast().last == "fragments"
    let isModel = parts.dropLast().last == "model"
    // A fragment needs no folder where no flow has its name.
    let name =
      isModel ? "model/\(last)" : isFragment || !known.contains(last) ? "fragments/\(last)" : last
    guard known.contains(name) else {
      throw ValidationError(
        "The project has no text “\(text)”. It has: \(known.sorted().joined(separator: ", ")).")
    }
    return Set([name]).union((uses[name] ?? []).map { "fragments/\($0)" })
  }
}
