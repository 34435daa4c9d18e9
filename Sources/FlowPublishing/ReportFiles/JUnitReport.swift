package import FlowReading
package import FlowVerification
import XMLTree

/// Writes the report in the XML format of JUnit, which most continuous integration shows. Each flow in each language is a test
/// case.
package struct JUnitReport {
  private let verification: Verification
  private let diagnostics: [Diagnostic]

  package init(_ verification: Verification, _ diagnostics: [Diagnostic]) {
    self.verification = verification
    self.diagnostics = diagnostics
  }

  package var document: String {
    let flows = Dictionary(grouping: verification.reports, by: \.flow).sorted { $0.key < $1.key }
    var suites = flows.map { flow, reports in suite(flow, reports.map(testCase), reports) }
    let others = errorsOutsideFlows
    if !others.isEmpty {
      suites.append(
        suite("content", [element("testcase", [("name", "content"), ("classname", "content")], failure(others))]))
    }
    func total(_ name: String) -> String {
      "\(suites.reduce(0) { $0 + ($1[attribute: name].flatMap { Int($0.value) } ?? 0) })"
    }
    return MarkupWriter(indentation: 2, preserved: ["failure", "system-out"]).write(
      element(
        "testsuites",
        [("name", "passo verify"), ("tests", total("tests")), ("failures", total("failures")), ("errors", "0")], suites)
    )
  }

  /// Errors that belong to no flow, such as those in the model's data, the languages or the list of accepted findings.
  private var errorsOutsideFlows: [Diagnostic] {
    let owned = Set(verification.reports.flatMap(\.findings).map(\.diagnostic.json))
    return diagnostics.inOrder.filter { $0.severity == .error && !owned.contains($0.json) }
  }

  private func suite(
    _ name: String, _ cases: [MarkupElement], _ reports: [VerificationReport] = []
  ) -> MarkupElement {
    let failures = cases.count { $0.elements.contains { $0.name == "failure" } }
    // Rounded to the millisecond, because a sum of binary fractions has more digits.
    let time = (reports.compactMap(\.seconds).reduce(0, +) * 1000).rounded() / 1000
    return element(
      "testsuite",
      [
        ("name", name), ("tests", "\(cases.count)"), ("failures", "\(failures)"), ("errors", "0"), ("skipped", "0"),
        ("time", "\(time)"),
      ], cases)
  }

  private func testCase(_ report: VerificationReport) -> MarkupElement {
    let numbers: [(String, String)] =
      [("accounts", "\(report.accounts)"), ("reachStepOne", "\(report.reachStepOne)")]
      + Outcome.allCases.map { ($0.name, "\(report.outcomes[$0, default: 0])") }
      + [
        ("walks", "\(report.walks)"), ("gestures", "\(report.gestures)"),
        ("known", "\(report.findings.count { $0.known != nil })"),
      ]
    // The schema that Jenkins checks reports with allows no properties in a test case, so the numbers are output.
    let output = element("system-out", [], text: numbers.map { "\($0.0): \($0.1)\n" }.joined())
    let open = report.findings.filter(\.isOpenError).map(\.diagnostic)
    return element(
      "testcase", [("name", report.language), ("classname", report.flow), ("time", "\(report.seconds ?? 0)")],
      (report.holds ? [] : failure(open, first: report.obstacle)) + [output])
  }

  /// A failure with some diagnostics. It is named after the first one, or after that for which a flow was not walked.
  private func failure(_ diagnostics: [Diagnostic], first obstacle: Diagnostic? = nil) -> [MarkupElement] {
    let first = obstacle ?? diagnostics.first
    return [
      element(
        "failure",
        [
          ("type", first?.id.rawValue ?? "not-walked"),
          ("message", first?.message ?? "The flow was not walked."),
        ], text: DiagnosticPrinter.text(diagnostics))
    ]
  }

  private func element(
    _ name: String, _ attributes: [(String, String)], _ children: [MarkupElement] = [], text: String? = nil
  ) -> MarkupElement {
    MarkupElement(
      name, attributes: attributes.map { MarkupAttribute($0.0, $0.1.printableLines()) },
      children: children.map(MarkupNode.element) + (text.map { [.text(MarkupText($0))] } ?? []))
  }
}
