/// A reader of files that people write, each of which is given input that nobody would write.
package enum FuzzedReader: String, CaseIterable, Sendable {
  case markup = "markup"
  case flow = "flow"
  case fragment = "fragment"
  case scenario = "scenario"
  case known = "known"
  case survivors = "survivors"
  case sentences = "sentences"
  case translation = "translation"
  case catalogue = "catalogue"
  case settings = "settings"
  case templates = "templates"
  case changes = "changes"
  case reports = "reports"

  /// Reads the bytes, and goes on with what was read as the commands do. Throws when something does not hold that holds
  /// for all input. That it comes to an end at all is for the caller to watch.
  package func read(_ bytes: [UInt8], in project: FuzzedProject) throws(BrokenPromise) {
    switch self {
    case .markup: try MarkupCheck().check(bytes)
    case .flow: try FlowCheck(project).check(bytes)
    case .fragment: try FragmentCheck(project).check(bytes)
    case .scenario: try ScenarioCheck(project).check(bytes)
    case .known: try ListCheck(project).checkKnown(bytes)
    case .survivors: try ListCheck(project).checkSurvivors(bytes)
    case .settings: try ListCheck(project).checkSettings(bytes)
    case .sentences: try SentencesCheck(project).check(bytes)
    case .translation: try TranslationCheck(project).check(bytes)
    case .catalogue: try CatalogueCheck(project).check(bytes)
    case .templates: try TemplatesCheck(project).check(bytes)
    case .changes: try ChangesCheck().check(bytes)
    case .reports: try ReportsCheck().check(bytes)
    }
  }
}
