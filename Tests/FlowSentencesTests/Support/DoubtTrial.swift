import FlowReading
import FlowSentences
import FlowTranslation
import TestSupport
import Testing

/// Looks which words of a sentence are doubted, with the catalogue that ships.
struct DoubtTrial {
  private static let shipped = Result { try ShippedCatalogue().read().catalogue }

  private let catalogue: Catalogue
  private let language: Language
  private let finder: DoubtFinder

  init(_ tag: String = "en") throws {
    catalogue = try #require(try DoubtTrial.shipped.get())
    language = try #require(catalogue.languages.first { $0.tag == tag })
    finder = DoubtFinder(language, catalogue: catalogue)
  }

  /// The doubts about a paragraph. Its elements say in which block it stands: a `cause` is in a solution.
  func doubts(about markup: String, readBefore read: [String] = [], by role: String? = nil) throws -> [Doubt] {
    let known = DoubtFinder.Read(try read.flatMap { try sentences($0, nil) })
    return try sentences(markup, role).flatMap {
      finder.localDoubts(about: $0) + finder.doubts(about: $0, among: known)
    }
  }

  /// The doubts about a paragraph of a fragment.
  func doubts(aboutFragment markup: String) throws -> [Doubt] {
    let text = """
      <fragment xmlns="urn:passo:flow:1" id="shared" xml:lang="\(language.tag)">
        <note id="words" kind="note"><p>\(markup)</p></note>
      </fragment>
      """
    let file = SourceFile(path: "Content/fragments/shared.xml", bytes: Array(text.utf8))
    let fragments = FragmentLibrary([("shared", file)], catalogue: catalogue, flowIDs: ["words"])
    return try sentences(in: "<use fragment=\"shared\"/>", "", fragments).flatMap { finder.localDoubts(about: $0) }
  }

  /// The doubts about the translation of a shipped flow, in which words are replaced.
  func doubts(aboutTranslationOf id: String, replacing words: String, with others: String) throws -> [Doubt] {
    let content = try ShippedContent()
    var diagnostics: [Diagnostic] = []
    let ids = Set(content.sources.flows.map(\.id))
    let fragments = FragmentLibrary(content.sources.fragments, catalogue: catalogue, flowIDs: ids)
    let reader = FlowReader(catalogue: catalogue, flowIDs: ids, fragments: fragments)
    let source = try #require(content.file("Content/flows/\(id).xml"))
    let flow = try #require(reader.read(source, diagnostics: &diagnostics))
    let path = XLIFFWriter.path(of: flow.translatableText, in: language.tag)
    let text = String(decoding: try #require(content.file(path)).bytes, as: UTF8.self)
    #expect(text.contains(words), "\(words)")
    let file = SourceFile(path: path, bytes: Array(text.replacing(words, with: others).utf8))
    let root = try #require(MarkupParser.tree(of: file, diagnostics: &diagnostics))
    let localized = Translator(allowsDrafts: true)
      .translate(flow, to: language, with: (file, root), diagnostics: &diagnostics)
    return SentenceCollector(language, catalogue: catalogue).texts(of: [localized]).flatMap(\.sentences)
      .flatMap { finder.localDoubts(about: $0) }.filter { $0.place.file.path == path }
  }

  /// The sentences of a paragraph. Its elements say in which block it stands.
  func sentences(_ markup: String, _ role: String? = nil) throws -> [Sentence] {
    let by = role.map { " by=\"\($0)\"" } ?? ""
    let solution = """
      <troubleshooting id="seen"><p><symptom control="options" is="hidden">…</symptom></p>
      <solution id="words"\(by) leave="contactSupport"><p>\(markup)</p></solution></troubleshooting>
      """
    let symptom = """
      <troubleshooting id="words"><p>\(markup)</p><solution id="then" leave="contactSupport"><p>…</p></solution>
      </troubleshooting>
      """
    let isInSolution = role != nil || markup.contains("<cause")
    if isInSolution { return try sentences(in: "", solution) }
    if markup.contains("<symptom") { return try sentences(in: "", symptom) }
    if markup.contains("<need") {
      return try sentences(in: "<prerequisite id=\"words\"><p>\(markup)</p></prerequisite>")
    }
    return try sentences(in: "<note id=\"words\" kind=\"note\"><p>\(markup)</p></note>")
  }

  private func sentences(
    in preliminary: String, _ troubleshooting: String = "", _ fragments: FragmentLibrary = FragmentLibrary()
  ) throws -> [Sentence] {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="words" xml:lang="\(language.tag)" product="goToAssistRemoteSupportV5">
        <title id="title">…</title>
        <summary id="summary"><p>…</p></summary>
        <input name="licences" type="count" at-least="{plan.minimumLicences}"/>
        <input name="frequency" type="cycle"/>
        <input name="tier" type="tier"/>
        \(preliminary)
        <steps><step id="step"><p>…</p>\(troubleshooting)</step></steps>
        <result id="result"><p>…</p></result>
      </flow>
      """
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Content/flows/words.xml", bytes: Array(text.utf8))
    let reader = FlowReader(catalogue: catalogue, flowIDs: ["words"], fragments: fragments)
    let flow = reader.read(file, diagnostics: &diagnostics)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [], "\(text)")
    let translator = Translator(allowsDrafts: true)
    let localized = translator.translate(try #require(flow), to: language, with: nil, diagnostics: &diagnostics)
    return SentenceCollector(language, catalogue: catalogue).texts(of: [localized]).flatMap(\.sentences)
      .filter { $0.paragraph == "words" }
  }
}

extension Doubt {
  /// The words that it points at.
  var words: String { String(decoding: place.file.bytes[place.bytes], as: UTF8.self) }
}
