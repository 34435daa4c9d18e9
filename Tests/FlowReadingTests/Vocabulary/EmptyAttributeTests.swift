import FlowReading
import TestSupport
import Testing
import XMLTree

/// What is said of an attribute that is there and says nothing.
@Suite struct EmptyAttributeTests {
  private static let kinds: [(vocabulary: Vocabulary, folder: String)] = [
    (.flow, "Content/flows/"), (.fragment, "Content/fragments/"), (.model, "Content/model/"),
    (.locale, "Content/locales/"), (.project, "passo.xml"),
  ]

  /// An attribute of the shipped files, once for each element and name.
  struct Place: Sendable, CustomTestStringConvertible {
    let vocabulary: Vocabulary
    let file: SourceFile
    let element: String
    let name: String
    let value: Range<Int>

    /// The name of the attribute as the vocabulary spells it.
    var vocabularyName: String { name == "lang" ? "xml:lang" : name }
    var attribute: Vocabulary.Attribute? {
      vocabulary[element]?.allAttributes.first { $0.name == vocabularyName }
    }

    var testDescription: String { "\(vocabulary.root) \(name)" }

    /// What is found when the value is replaced.
    func found(writing value: String) -> [Diagnostic] {
      var bytes = file.bytes
      bytes.replaceSubrange(self.value, with: value.utf8)
      var diagnostics: [Diagnostic] = []
      let parser = MarkupParser(vocabulary, grammar: Grammar(of: vocabulary))
      _ = parser.parse(SourceFile(path: file.path, bytes: bytes), diagnostics: &diagnostics)
      return diagnostics
    }
  }

  private static func places() -> [Place] {
    var known: Set<String> = []
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
    return kinds.flatMap { kind in
      files.filter { $0.path.hasPrefix(kind.folder) }.flatMap { file -> [Place] in
        guard let root = MarkupParser.tree(of: file, diagnostics: &diagnostics) else { return [] }
        return root.withDescendants.flatMap { element in
          element.attributes.filter { known.insert("\(kind.vocabulary.root) \(element.name) \($0.name)").inserted }
            .map {
              Place(
                vocabulary: kind.vocabulary, file: file, element: element.name, name: $0.name, value: $0.valueRange)
            }
        }
      }
    }
  }

  @Test(arguments: places()) func isSaidToBeEmptyInASentence(_ place: Place) throws {
    for value in ["", " "] {
      let found = place.found(writing: value)
      let attribute = try #require(place.attribute)
      #expect(
        found.map(\.message) == ["The attribute \"\(attribute.name)\" is empty."], "\(DiagnosticPrinter.text(found))")
      let start = attribute.isRequired ? "Fill it in. " : "Fill it in, or take it out. "
      let help = try #require(found.first?.help)
      #expect(help.hasPrefix(start + attribute.documentation), "\(help)")
      #expect(!help.contains("hyphens") && !help.contains("must not be empty"), "\(help)")
    }
  }

  @Test(arguments: ["", " \n ", "<!-- Rinnova -->"]) func anElementWithoutItsTextIsEmptyToo(_ text: String) throws {
    var shipped = try ShippedCatalogue()
    shipped.replace(
      "<label in=\"it\">Rinnova</label>", with: "<label in=\"it\">\(text)</label>", in: "labels.xml")
    let found = shipped.read().diagnostics
    #expect(found.map(\.message) == ["<label> is empty."])
    #expect(found.first?.help == "Fill it in. The name in one language, exactly as the product shows it.")
  }

  @Test func namesOfAttributesDoNotReadAsWordsOfTheSentence() throws {
    let messages = try TestFiles.names(in: "Invalid").flatMap { name in
      let found = FixtureFlow.read(try TestFiles.file("Invalid/" + name)).diagnostics
      return found.flatMap { [$0.message, $0.help ?? ""] }
    }
    let words = ["is", "is-not", "to", "by", "of", "in", "above", "below", "at-least", "at-most", "one-of"]
    for message in messages {
      let bare = message.split(separator: " ").map { $0.trimming(while: { $0 == "." || $0 == "," }) }
      #expect(!zip(bare, bare.dropFirst()).contains { words.contains(String($0)) && $0 == $1 }, "\(message)")
      for word in words {
        #expect(!message.contains("no \(word)."), "\(message)")
        #expect(!message.contains("compared with \(word)."), "\(message)")
      }
    }
  }
}

extension MarkupElement {
  fileprivate var withDescendants: [MarkupElement] { [self] + elements.flatMap(\.withDescendants) }
}

extension Substring {
  fileprivate func trimming(while isIncluded: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isIncluded(last) { text.removeLast() }
    return text
  }
}
