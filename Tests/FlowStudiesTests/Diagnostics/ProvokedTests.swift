import BillingModel
import FlowPublishing
import FlowReading
import FlowStudies
import FlowVerification
import Foundation
import Testing
import TestSupport

/// An input that causes each diagnostic which no other table of inputs causes.
@Suite struct ProvokedTests {
  struct Provocation: Sendable, CustomTestStringConvertible {
    let id: Diagnostic.ID
    let found: @Sendable () throws -> [Diagnostic]

    var testDescription: String { id.rawValue }
  }

  static let provocations = files + words + translations + walks

  @Test(arguments: provocations) func isProvoked(_ provocation: Provocation) throws {
    let found = try provocation.found()
    #expect(found.contains { $0.id == provocation.id }, "\(DiagnosticPrinter.text(found))")
  }

  /// The files of `Invalid` and `Walks` and the tables of mistakes cause the other diagnostics.
  @Test func everyDiagnosticHasAnInputThatProvokesIt() throws {
    var provoked = Set(Self.provocations.map(\.id))
    provoked.formUnion(FlowMistake.all.map(\.id))
    provoked.formUnion(CatalogueMistake.all.map(\.id))
    for folder in ["Invalid", "Walks"] {
      for name in TestFiles.names(in: folder) {
        let ids = ExpectedDiagnostic.all(in: try TestFiles.file("\(folder)/" + name)).map(\.id)
        provoked.formUnion(ids.compactMap { Diagnostic.ID(rawValue: $0) })
      }
    }
    let missing = Diagnostic.ID.allCases.filter { !provoked.contains($0) }
    #expect(missing.isEmpty, "\(missing.map(\.rawValue))")
  }

  /// The diagnostics of the small flow with some words replaced.
  private static func small(_ words: String, _ others: String) throws -> [Diagnostic] {
    var project = try SmallProject()
    try project.replace(words, with: others)
    project.readsSentences = true
    return try project.verified().diagnostics
  }

  /// The diagnostics of a flow with these bytes.
  private static func flow(_ bytes: [UInt8]) throws -> [Diagnostic] {
    try ShippedContent().checked(adding: [SourceFile(path: "Content/flows/bytes.xml", bytes: bytes)]).diagnostics
  }

  private static let step = "<step id=\"look\">"
  private static let sentence = "<claim screen=\"subscriptions\">You see your subscriptions.</claim>"

  private static func result(_ words: String) throws -> [Diagnostic] { try small(sentence, sentence + " " + words) }

  private static let files: [Provocation] = [
    Provocation(id: .fileEmpty) { try flow([]) },
    Provocation(id: .fileTooLarge) { try flow(Array(String(repeating: "<p>", count: 200).utf8)) },
    Provocation(id: .fileEncoding) { try flow(Array("<flow>".utf8) + [0xE8] + Array("</flow>".utf8)) },
    Provocation(id: .fileMissing) { try SourceFolderProbe.missing() },
    Provocation(id: .fileUnreadable) { try SourceFolderProbe.outside() },
    Provocation(id: .fileMisnamed) { try SourceFolderProbe.found(at: "Content/flows/a.XML") },
    Provocation(id: .fileUnread) { try SourceFolderProbe.found(at: "Content/flows/a.txt") },
    Provocation(id: .pathReserved) { try SourceFolderProbe.found(at: "Content/flows/con.xml") },
    Provocation(id: .pathTwice) {
      try ShippedContent().checked(adding: [SourceFile(path: "Content/flows/Renew-plan.xml", bytes: [])]).diagnostics
    },
    Provocation(id: .fragmentUnused) {
      let text = """
        <fragment xmlns="urn:passo:flow:1" id="spare" xml:lang="en"><step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step></fragment>
        """
      let file = SourceFile(path: "Content/fragments/spare.xml", bytes: Array(text.utf8))
      return try ShippedContent().checked(adding: [file]).diagnostics
    },
    Provocation(id: .pageKept) {
      let sources = ProjectSources([SourceFile(path: ProjectLayout.flow("a"), bytes: [])])
      let catalogue = try #require(try ShippedCatalogue().read().catalogue)
      var diagnostics: [Diagnostic] = []
      func last(_ path: String) -> Page { Page(path: path, bytes: Array("<!-- kept -->".utf8)) }
      _ = LastGoodPages(sources, catalogue: catalogue, days: 1)
        .adding(to: Site(pages: []), on: Day(number: 0), last: last, diagnostics: &diagnostics)
      return diagnostics
    },
    Provocation(id: .siteShrinks) {
      try withTemporaryFolder { folder in
        _ = try SiteWriter(folder: folder).write((0..<20).map { Page(path: "\($0).html", bytes: []) })
        let writer = try SiteWriter(folder: folder)
        return ShrinkingSite(writer, writing: Site(pages: []), mayRemove: 25).map { [$0.diagnostic("public")] } ?? []
      }
    },
    Provocation(id: .templateTag) {
      var diagnostics: [Diagnostic] = []
      _ = TemplateLibrary(
        [SourceFile(path: "Templates/page.mustache", bytes: Array("{{name}}".utf8))], diagnostics: &diagnostics)
      return diagnostics
    },
    Provocation(id: .survivorUnexplained) { survivors("") },
    Provocation(id: .survivorUnused) { survivors("<survivor mutation=\"withhold-mail\">Nobody minds.</survivor>") },
    Provocation(id: .projectVersion) { settings("<project xmlns=\"urn:passo:project:1\" version=\"2\"/>") },
    Provocation(id: .severityLowered) {
      settings(
        "<project xmlns=\"urn:passo:project:1\" version=\"1\"><severity of=\"stranded\" is=\"note\"/></project>")
    },
    Provocation(id: .knownUnused) { try known(until: "2030-01-01") },
    Provocation(id: .knownExpired) { try known(until: "2020-01-01") },
    Provocation(id: .coverageLow) {
      let verification = try SmallProject().verified().verification
      let catalogue = try #require(try ShippedCatalogue().read().catalogue)
      return [verification.coverage(catalogue)?.shortfall(of: 100)].compactMap { $0 }
    },
  ]

  /// The diagnostics of a mutation test of a small article, with some survivors explained.
  private static func survivors(_ entries: String) -> [Diagnostic] {
    let text = "<survivors xmlns=\"urn:passo:survivors:1\">\(entries)</survivors>"
    var diagnostics: [Diagnostic] = []
    let list = SurvivorList(
      SourceFile(path: "Content/survivors.xml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    return diagnostics + list.diagnostics(after: CancelArticle().report(explainedBy: list))
  }

  private static func settings(_ text: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = ProjectSettingsReader().read(
      SourceFile(path: "passo.xml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    return diagnostics
  }

  private static func known(until: String) throws -> [Diagnostic] {
    var project = try SmallProject()
    project.known =
      "<known xmlns=\"urn:passo:known:1\"><finding id=\"stranded\" flow=\"small\" at=\"look\" reason=\"r\" owner=\"o\" until=\"\(until)\"/></known>"
    return try project.verified(on: Day(year: 2026, month: 1, day: 1)).diagnostics
  }

  private static let words: [Provocation] = [
    Provocation(id: .sentenceUnwrapped) { try result("Nothing is checked here.") },
    Provocation(id: .promiseUnwrapped) { try small(step, step + "<p>It is free.</p></step><step id=\"more\">") },
    Provocation(id: .sentenceUnread) {
      try result("<claim fact=\"order.paid\" is=\"0\">All is well.</claim>")
    },
    Provocation(id: .sentenceDoubtful) {
      try result("<claim fact=\"order.paid\" is=\"0\">You pay the full price.</claim>")
    },
    Provocation(id: .numberTyped) { try small("It takes a minute", "It takes 5 minutes") },
    Provocation(id: .stepWrong) {
      try small(
        step,
        "<step id=\"sent\"><p>See.</p><tip id=\"t\" resume=\"look\"><p>See <ref step=\"sent\"/>.</p></tip></step>"
          + step)
    },
    Provocation(id: .seeUnclaimed) { try small("<manual reason", "<manual see=\"#time\" reason") },
    Provocation(id: .labelInText) { try small("<p><manual", "<p>Click Place Order. <manual") },
    Provocation(id: .addressInText) { try small("<p><manual", "<p>See https://example.com. <manual") },
    Provocation(id: .labelUntranslated) {
      var shipped = try ShippedCatalogue()
      shipped.replace(">Effettua ordine<", with: ">Place Order<", in: "labels.xml")
      return shipped.read().diagnostics
    },
    Provocation(id: .apostropheStraight) { try small("It takes a minute", "It doesn't take a minute") },
    Provocation(id: .articleBeforeValue) {
      try ShippedContent().checked(italian: [("dal mio piano <ph id=\"product\"", "dal <ph id=\"product\"")])
        .diagnostics
    },
    Provocation(id: .characterInvisible) { try small("It takes a minute", "It takes a min\u{200B}ute") },
    Provocation(id: .clickPreposition) {
      try ShippedContent().checked(italian: [("Fai clic su <ph", "Fai clic <ph")]).diagnostics
    },
    Provocation(id: .infinitivePreposition) {
      try ShippedContent().checked(italian: [
        ("\"editSubscription\"/>.</target>", "\"editSubscription\"/> comprare.</target>")
      ])
      .diagnostics
    },
    Provocation(id: .wordAvoided) { try small("It takes a minute", "It takes a minute and/or two") },
    Provocation(id: .nameWrong) { try small("It takes a minute", "In goto it takes a minute") },
    Provocation(id: .quoteSpaced) { try small("It takes a minute", "It takes “ a minute ”") },
    Provocation(id: .wordDoubled) { try small("It takes a minute", "It takes takes a minute") },
  ]

  private static let translations: [Provocation] = [
    Provocation(id: .translationUnused) {
      let file = SourceFile(path: "Content/translations/it/gone.xlf", bytes: Array("<xliff/>".utf8))
      return try ShippedContent().checked(adding: [file]).diagnostics
    },
    Provocation(id: .translationMissing) { try SmallProject().verified().diagnostics },
    Provocation(id: .translationStale) {
      try ShippedContent().checked(italian: [("state=\"translated\"", "state=\"initial\"")]).diagnostics
    },
    Provocation(id: .translationUnknownUnit) {
      try ShippedContent().checked(italian: [("<unit id=\"title\">", "<unit id=\"heading\">")]).diagnostics
    },
    Provocation(id: .translationCodes) {
      let label = "disp=\"GoToAssist Remote Support v5\" equiv=\"{product}\" dataRef=\"product\"/>?</target>"
      let code = "<ph id=\"product\" canCopy=\"no\" canDelete=\"no\" "
      return try ShippedContent().checked(italian: [(" dal mio piano \(code)\(label)", " dal mio piano?</target>")])
        .diagnostics
    },
    Provocation(id: .translationScope) {
      let claim = "<pc id=\"claim.account.balance\""
      return try ShippedContent().checked(italian: [
        ("Se superano il costo dell’ordine, \(claim)", "Se superano il costo dell’ordine.</pc> \(claim)"),
        (" per i prossimi addebiti</pc>.</pc></target>", " per i prossimi addebiti</pc>.</target>"),
      ]).diagnostics
    },
    Provocation(id: .translationLanguage) {
      try ShippedContent().checked(italian: [("srcLang=\"en\"", "srcLang=\"de\"")]).diagnostics
    },
  ]
}

extension ProvokedTests {
  /// The diagnostics of the small flow after a change.
  private static func walked(_ change: (inout SmallProject) throws -> Void) throws -> [Diagnostic] {
    var project = try SmallProject()
    try change(&project)
    return try project.verified().diagnostics
  }

  private static let trouble = "<troubleshooting id=\"no-options\">"

  static let walks: [Provocation] = [
    Provocation(id: .strandedAtInput) {
      try walked {
        try $0.insert(
          "<input name=\"n\" type=\"count\" at-least=\"2\" at-most=\"1\"/>", before: "<prerequisite")
        try $0.insert(
          "<step id=\"fill\"><p><if fact=\"subscription.status\" is=\"active\">Click <click control=\"editSubscription\"/>, enter <enter control=\"licences\" value=\"{n}\"/></if>.</p></step>",
          before: "</steps>")
      }
    },
    Provocation(id: .causeMissing) { try walked { try $0.remove("<solution id=\"expired\"", to: "</solution>") } },
    Provocation(id: .symptomNever) {
      try walked {
        try $0.insert(
          "<troubleshooting id=\"never\"><p><symptom message=\"noAccess\">You may not.</symptom></p><solution id=\"help\" leave=\"contactSupport\"><p>Ask.</p></solution></troubleshooting>",
          before: trouble)
      }
    },
    Provocation(id: .solutionFails) {
      try walked { try $0.replace("<click control=\"renew\"/>", with: "<click control=\"payNow\"/>") }
    },
    Provocation(id: .shownNowhere) {
      try walked { try $0.replace("<claim screen=\"subscriptions\">", with: "<claim shown=\"order.totalDue\">") }
    },
    Provocation(id: .conditionConstant) {
      try walked {
        try $0.replace(
          "<if fact=\"subscription.status\" is=\"active\">", with: "<if fact=\"contact.role\" is=\"user\">")
      }
    },
    Provocation(id: .conditionUnseen) {
      try walked {
        try $0.replace(
          "<if fact=\"subscription.status\" is=\"active\">", with: "<if fact=\"order.offers\" includes=\"vatNumber\">")
      }
    },
    Provocation(id: .blockDead) {
      try walked {
        try $0.insert(
          "<prerequisite id=\"again\"><p><need fact=\"contact.role\" is=\"billingContact\">You are it.</need></p></prerequisite>",
          before: "<elsewhere")
      }
    },
    Provocation(id: .claimNeverJudged) {
      try walked {
        try $0.replace(
          "<if fact=\"subscription.status\" is=\"active\">", with: "<if fact=\"contact.role\" is=\"user\">")
      }
    },
    Provocation(id: .linkTurnedAway) {
      try ShippedContent().verified(flow: [
        ("<p>To find out who has", "<p>See <link flow=\"payment-declined\"/>. To find out who has")
      ])
    },
    Provocation(id: .exampleFails) {
      try walked {
        try $0.insert("<example id=\"e\" account=\"trial-ended\"><p>It is so.</p></example>", before: "</flow>")
      }
    },
    Provocation(id: .flowTooLarge) {
      try walked { project in
        for number in 0..<9 {
          try project.insert(
            "<input name=\"n\(number)\" type=\"count\" at-least=\"1\" at-most=\"2\"/>", before: "<prerequisite")
        }
      }
    },
  ]
}

/// Reads files that are missing, or outside of the folder.
private enum SourceFolderProbe {
  static func missing() throws -> [Diagnostic] {
    try withTemporaryFolder { folder in
      var diagnostics: [Diagnostic] = []
      _ = SourceFolder(folder).file("Content/none.xml", diagnostics: &diagnostics)
      return diagnostics
    }
  }

  static func found(at path: String) throws -> [Diagnostic] {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("<flow/>".utf8).write(to: file)
      var diagnostics: [Diagnostic] = []
      _ = ProjectSources(folder: folder, diagnostics: &diagnostics)
      return diagnostics
    }
  }

  static func outside() throws -> [Diagnostic] {
    try withTemporaryFolder { folder in
      var diagnostics: [Diagnostic] = []
      _ = SourceFolder(folder).file("../none.xml", diagnostics: &diagnostics)
      return diagnostics
    }
  }
}
