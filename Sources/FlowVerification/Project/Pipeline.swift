package import BillingModel
import FlowMeaning
package import FlowReading
package import FlowTranslation
import XMLTree

/// Takes the flows of a project through reading, translation and verification, one after another.
///
/// Each stage takes what the one before it made, and only that stage can make it: `LocalizedFlow` and `VerifiedFlow`
/// have internal initialisers in the targets of their stages.
package struct Pipeline: Sendable {
  /// The options of a run.
  package struct Options: Sendable {
    /// The flows to work on, by id; nil for all.
    package var flows: Set<String>?
    /// What an earlier run knows of flows that are as they were, by id. They are not worked on. Only for a run about all.
    package var remembered: [String: RememberedFlow]
    /// Whether pages are made that are not wholly translated.
    package var allowsDrafts: Bool
    /// The day that decides which accepted findings have expired; nil when that does not matter.
    package var date: Day?
    /// Which part of the work is done, when several runs share it.
    package var shard: Shard?
    /// Whether readers enter every number between the declared ones, and not only these.
    package var triesEveryNumber: Bool
    /// Whether sentences are compared with the book of those that somebody has read. A run that publishes nothing may
    /// leave it out.
    package var readsSentences: Bool
    /// Whether warnings count as errors, also where the project's settings do not say so.
    package var isStrict: Bool
    /// The threads that do the work; what it comes to does not depend on them.
    package var threads: Threads
    /// Measures how long walks take; nothing else depends on it.
    package var clock: Verifier.Clock?
    /// Is told how far the work is; nothing depends on it.
    package var progress: WorkProgress.Receiver?

    package init(
      flows: Set<String>? = nil, remembered: [String: RememberedFlow] = [:], allowsDrafts: Bool = false,
      date: Day? = nil, shard: Shard? = nil, triesEveryNumber: Bool = false, readsSentences: Bool = true,
      isStrict: Bool = false, threads: Threads = .one, clock: Verifier.Clock? = nil,
      progress: WorkProgress.Receiver? = nil
    ) {
      self.flows = flows
      self.remembered = remembered
      self.allowsDrafts = allowsDrafts
      self.date = date
      self.shard = shard
      self.triesEveryNumber = triesEveryNumber
      self.readsSentences = readsSentences
      self.isStrict = isStrict
      self.threads = threads
      self.clock = clock
      self.progress = progress
    }
  }

  package let settings: ProjectSettings
  package let catalogue: Catalogue
  package let sources: ProjectSources
  /// The severities of the settings for this run.
  package let severities: Severities
  let fragments: FragmentLibrary
  /// The ids of all flows, also of those that cannot be read.
  let flowIDs: Set<String>
  package let options: Options
  let translator: Translator
  /// The checks of words, by the tag of the language.
  let wordsChecks: [String: WordsCheck]

  /// Reads the settings, and the catalogue that everything else is checked against; nil when something is wrong with them,
  /// when they cannot be read, or when two files have one name.
  package init?(_ sources: ProjectSources, options: Options = Options(), diagnostics: inout [Diagnostic]) {
    // What could not be read has been reported. What then seems to be missing from the data would mislead.
    guard !sources.hasUnreadableData else { return nil }
    let settings = ProjectSettingsReader().read(sources.settings, diagnostics: &diagnostics)
    var found: [Diagnostic] = []
    let chosen = (settings?.severities ?? Severities()).strict(options.isStrict)
    let reader = CatalogueReader(severities: chosen)
    let catalogue = reader.read(sources.catalogue, diagnostics: &found)
    diagnostics += settings == nil ? found : chosen.applied(to: found)
    let alike =
      AlikePaths(sources.paths).diagnostics + RepeatedNames(.flow, sources.flows).diagnostics
      + RepeatedNames(.fragment, sources.fragments).diagnostics
    diagnostics += alike
    guard let settings, let catalogue, alike.isEmpty else { return nil }
    self.settings = settings
    self.catalogue = catalogue
    self.sources = sources
    self.options = options
    severities = chosen.allowingDrafts(options.allowsDrafts)
    translator = Translator(allowsDrafts: options.allowsDrafts)
    wordsChecks = WordsCheck.all(in: catalogue)
    flowIDs = Set(sources.flows.map(\.id))
    fragments = FragmentLibrary(sources.fragments, catalogue: catalogue, flowIDs: flowIDs, severities: severities)
  }

  /// Reads, translates and checks words: each flow in every language in which it and its fragments have no errors.
  package func check(diagnostics: inout [Diagnostic]) -> [[LocalizedFlow]] {
    checkedFlows(diagnostics: &diagnostics).checked.map {
      $0.languages.filter { !$0.findings.haveOpenErrors }.compactMap(\.localized)
    }
  }

  /// Does the same, and returns what a later run may know of the flows that could be read.
  package func checkRemembering(diagnostics: inout [Diagnostic]) -> [RememberedFlow] {
    let (read, checked) = checkedFlows(diagnostics: &diagnostics)
    return remembered(read, checked, diagnostics: diagnostics)
  }

  private func checkedFlows(diagnostics: inout [Diagnostic]) -> (read: [ReadFlow], checked: [CheckedFlow]) {
    let known = KnownReader(date: options.date).read(sources.known, diagnostics: &diagnostics)
    let read = readFlows(diagnostics: &diagnostics)
    let checked = checked(read, known, diagnostics: &diagnostics)
    return (read, readBack(checked, known, diagnostics: &diagnostics))
  }

  /// The translation files of the flows and the fragments, as translators need them today: the path and the text of each.
  package func translationFiles(
    in languages: [String], diagnostics: inout [Diagnostic]
  ) -> [(path: String, text: String)] {
    let writer = XLIFFWriter(catalogue: catalogue)
    var files: [(path: String, text: String)] = []
    let flows = flows(diagnostics: &diagnostics)
    // What a fragment executes is known in a flow that uses it only. For its translators, the first one will do.
    let fragments = fragments.fragments.map { fragment in
      (fragment.translatableText, flows.first { $0.uses.contains { $0.fragment == fragment.id } })
    }
    for (translatableText, flow) in flows.map({ ($0.translatableText, Optional($0)) }) + fragments {
      for language in catalogue.languages
      where languages.contains(language.tag) && language.tag != translatableText.languageTag {
        var found: [Diagnostic] = []
        let existing = translation(of: translatableText, to: language, diagnostics: &found)
        // A file that cannot be read is never written over.
        let readings = flow.map { FlowReadings(of: $0, in: language, labels: catalogue.labels) }
        if found.isEmpty,
          let text = writer.write(
            translatableText, to: language, updating: existing, readings: readings, diagnostics: &found)
        {
          files.append((XLIFFWriter.path(of: translatableText, in: language.tag), text))
        }
        diagnostics += found.filter { !sources.isReported($0) }
      }
    }
    return files
  }

  private func flows(diagnostics: inout [Diagnostic]) -> [Flow] {
    readFlows(diagnostics: &diagnostics).compactMap(\.flow)
  }

  var reader: FlowReader {
    FlowReader(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: severities)
  }

  func translation(
    of translatableText: TranslatableText, to language: Language, diagnostics: inout [Diagnostic]
  ) -> (file: SourceFile, root: MarkupElement)? {
    guard language.tag != translatableText.languageTag else { return nil }
    let path = XLIFFWriter.path(of: translatableText, in: language.tag)
    if let obstacle = sources.obstacle(at: path) {
      diagnostics.append(obstacle)
      return nil
    }
    guard let file = sources.translation(at: path),
      let root = MarkupParser.tree(of: file, diagnostics: &diagnostics)
    else { return nil }
    return (file, root)
  }
}

extension ProjectSources {
  /// Whether the settings or the data that everything is checked against could not be read.
  fileprivate var hasUnreadableData: Bool {
    obstacle(at: ProjectLayout.settings) != nil
      || [ProjectLayout.model, ProjectLayout.locales].contains { hasUnreadableFile(in: $0) }
  }

  /// Whether the diagnostic is about what could not be read. Whoever read the project has reported it.
  func isReported(_ diagnostic: Diagnostic) -> Bool { unreadable.contains { $0.isSame(as: diagnostic) } }
}
