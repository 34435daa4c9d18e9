import BillingModel
import FlowPublishing
import FlowReading
import FlowSentences
import FlowStudies
import FlowVerification
package import Foundation
import XMLTree

extension FuzzedReader {
  /// Input to begin with: the content of the project, examples of what it has none of, and the files that once broke
  /// something, which are in `Tests/FuzzedReaders/Inputs`.
  package func seeds(of project: FuzzedProject, in folder: URL) -> [[UInt8]] {
    var ignored: [Diagnostic] = []
    let broke = SourceFolder(folder.appending(path: "Tests/FuzzedReaders/Inputs")).files(
      under: rawValue, endingIn: "", diagnostics: &ignored)
    let fixtures = SourceFolder(folder.appending(path: "Tests/Fixtures"))
    func fixtureFiles(_ name: String) -> [SourceFile] {
      fixtures.files(under: name, endingIn: ".xml", diagnostics: &ignored)
    }
    let files: [SourceFile]
    switch self {
    case .flow: files = project.sources.flows.map(\.file) + fixtureFiles("Valid") + fixtureFiles("Walks")
    case .markup: files = fixtureFiles("Invalid") + project.sources.flows.prefix(2).map(\.file)
    case .fragment: files = project.sources.fragments.map(\.file) + fixtureFiles("Fragments")
    case .sentences: files = project.sources.sentences
    case .translation: files = project.sources.translations
    case .catalogue: files = project.sources.catalogue + fixtureFiles("Companies")
    case .survivors: files = [project.sources.survivors].compactMap(\.self)
    case .templates: files = project.sources.templates
    case .settings: files = [project.sources.settings].compactMap(\.self)
    case .scenario, .known, .changes, .reports: files = []
    }
    return (broke + files).map(\.bytes) + examples.map { Array($0.utf8) }
  }

  /// Input of which the project has none, or little.
  private var examples: [String] {
    switch self {
    case .scenario:
      [
        """
        <scenario xmlns="urn:passo:flow:1">
          <account like="ordinary">
            <fact name="plan.price" is="17.99"/>
            <fact name="subscription.licences" is="7"/>
            <fact name="subscription.periodStart" is="2026-03-15"/>
            <fact name="today" is="2026-03-29"/>
            <fact name="vat.rate" is="25.5"/>
          </account>
          <open link="billingCenter"/><click control="options"/><click control="editSubscription"/>
          <enter control="licences" value="2"/>
          <choose control="billingFrequency" value="annual"/>
          <click control="addToCart"/><click control="proceedToCheckout"/><click control="placeOrder"/>
          <by role="accountAdmin"><open link="adminCenter"/><click control="manageUsers"/></by>
        </scenario>
        """
      ]
    case .known:
      [
        """
        <known xmlns="urn:passo:known:1">
          <finding id="claim-false" flow="cancel-plan" at="confirm" reason="It is so." owner="Ada" until="2026-12-31"/>
          <finding id="claim-false" flow="cancel-plan" at="confirm" reason="It is so." owner="Ada" until="2020-12-31"/>
        </known>
        """
      ]
    case .settings:
      [
        """
        <project xmlns="urn:passo:project:1" version="1" strict="no" keep-last-good="14">
          <severity of="words-avoided" is="note"/><severity of="claim-false" is="error"/>
        </project>
        """
      ]
    case .changes:
      [
        (PlanChange.columns.joined(separator: "\t") + "\n")
          + "EUR\t2\t1900\t10\t3900\t12\t0\tmonthly\tannual\t2026-03-15\t15\t2026-03-25\t0\t2200\t2200\tperCategory\n"
          + "JPY\t0\t1900\t1\t3900\t50\t500\tannual\tmonthly\t2024-02-29\t31\t2024-12-31\t100\t0\t2550\tperLine\n"
      ]
    case .reports:
      [
        """
        {"content": "a", "part": {"number": 1, "total": 2}, "flows": [{"flow": "a", "locale": "en", "accounts": 7}],
         "known": [{"id": "claim-false", "flow": "a", "at": "b", "uses": 3}],
         "diagnostics": [{"id": "known-unused", "path": "a", "line": 1, "column": 2, "message": "b", "severity": "error"}],
         "coverage": {"percent": 50, "documented": 1, "total": 2, "items": [
           {"kind": "control", "name": "options", "documentedBy": [{"flow": "a", "at": "b"}]},
           {"kind": "control", "name": "save", "documentedBy": []}]}}
        """
      ]
    case .markup, .flow, .fragment, .survivors, .sentences, .translation, .catalogue, .templates: []
    }
  }
}
