import FlowReading
import FlowStudies
import FlowVerification
import TestSupport
import Testing
import XMLTree

/// Names say what they mean: in `passo names`, in the schemas for editors, and where one is unknown.
@Suite struct NameTableTests {
  @Test(arguments: PublishedSchemas.files)
  func eachNameOfASchemaSaysWhatItMeans(name: String, schema: String) throws {
    guard name != "xml.xsd" else { return }
    let root = try MarkupReader().read(Array(schema.utf8)).root
    let enumerations = root.withDescendants.filter { $0.name == "enumeration" }
    for enumeration in enumerations {
      let documentation = enumeration.withDescendants.first { $0.name == "documentation" }?.text ?? ""
      #expect(documentation.count > 3, "\(name): \(enumeration[attribute: "value"]?.value ?? "")")
    }
  }

  @Test(arguments: NameTable.lists.map(\.names.count).indices) func noTwoNamesOfAListMeanTheSame(_ index: Int) {
    let list = NameTable.lists[index]
    #expect(Set(list.meanings).count == list.names.count && Set(list.names).count == list.names.count, "\(list.noun)")
    #expect(list.kind != nil && list.meanings.allSatisfy { !$0.isEmpty })
  }

  @Test func everyKindIsListedOnce() {
    #expect(Set(NameTable.kinds).count == NameTable.kinds.count)
    #expect(NameTable.kinds.count == NameTable.lists.count + NameTable.ProjectKind.allCases.count)
  }

  @Test(arguments: NameTable.ProjectKind.allCases) func theNamesOfAProjectAreListed(_ kind: NameTable.ProjectKind)
    throws
  {
    let sources = ChangedProject().sources
    var diagnostics: [Diagnostic] = []
    let catalogue = try #require(Pipeline(sources, diagnostics: &diagnostics)?.catalogue)
    let rows = NameTable.table(kind, in: sources, catalogue).rows
    #expect(!rows.isEmpty && rows.allSatisfy { !$0[0].isEmpty && !$0[1].isEmpty }, "\(rows)")
  }

  /// What is far from every name cannot be guessed.
  private static let wrong = "zzzzzzzzzzzzzzzzzzzz"

  @Test(arguments: [
    ("control=\"options\"", "control=\"\(wrong)\"", "controls"),
    ("link=\"billingCenter\"", "link=\"\(wrong)\"", "links"),
    ("screen=\"subscriptions\"", "screen=\"\(wrong)\"", "screens"),
    ("fact=\"subscription.status\"", "fact=\"\(wrong)\"", "facts"),
  ]) func anUnknownNameAmongManyNamesTheCommandThatListsThem(words: String, others: String, kind: String) throws {
    var project = try SmallProject()
    try project.replace(words, with: others)
    let found = try project.errors().filter { $0.id == .nameUnknown }
    // Nine links can be named one by one.
    let isListed = found.contains { $0.help?.contains("'passo names \(kind)' lists them") == true }
    #expect(isListed || kind == "links", "\(DiagnosticPrinter.text(found))")
    #expect(NameTable.kinds.contains(kind))
    #expect(!found.contains { $0.help?.contains("schema lists") == true } && !found.isEmpty)
  }

  @Test(arguments: [
    ("Content/model/labels.xml", "<control name=\"renew\"", "<control name=\"\(wrong)\"", "controls"),
    ("Content/locales/en.xml", "<text name=\"tipLabel\"", "<text name=\"\(wrong)\"", "texts"),
    ("Content/locales/en.xml", "<reading name=\"need\"", "<reading name=\"\(wrong)\"", "readings"),
    ("Content/locales/en.xml", "<word list=\"hedging\"", "<word list=\"\(wrong)\"", "word-lists"),
    ("Content/model/accounts.xml", "name=\"vat.rate\"", "name=\"\(wrong)\"", "facts"),
    ("Content/survivors.xml", "mutation=\"break-rule\"", "mutation=\"\(wrong)\"", "mutations"),
  ]) func anUnknownNameOfTheDataNamesItToo(file: String, words: String, others: String, kind: String) throws {
    let sources = try ChangedProject().replacing(words, with: others, in: file).sources
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(sources, diagnostics: &diagnostics)
    _ = SurvivorList(sources.survivors, diagnostics: &diagnostics)
    #expect(diagnostics.contains { $0.help?.contains("'passo names \(kind)' lists them") == true })
    #expect(NameTable.kinds.contains(kind))
  }

  @Test func ofManyFlowsTheCommandIsNamed() throws {
    let text = try #require(ChangedProject().text("Content/flows/find-invoices.xml"))
    let link = "<next id=\"more\"><p><link flow=\"\(Self.wrong)\"/></p></next></flow>"
    let sources = ChangedProject().writing(
      text.replacing(/<next(.|\n)*<\/flow>/, with: "</flow>").replacing("</flow>", with: link),
      to: "Content/flows/find-invoices.xml"
    ).sources
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(sources, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    let unknown = diagnostics.filter { $0.id == .referenceUnknown }
    #expect(
      unknown.first?.help?.contains("'passo names flows' lists them") == true, "\(DiagnosticPrinter.text(unknown))")
  }
}

extension MarkupElement {
  fileprivate var withDescendants: [MarkupElement] { [self] + elements.flatMap(\.withDescendants) }
}
