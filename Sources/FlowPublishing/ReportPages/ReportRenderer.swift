package import BillingModel
package import FlowReading
package import FlowVerification

/// Renders the report of a verification as HTML pages.
package struct ReportRenderer {
  private let verification: Verification
  private let coverage: Coverage?
  private let diagnostics: [Diagnostic]
  /// The day that the report bears.
  private let date: Day

  package init(_ verification: Verification, coverage: Coverage?, diagnostics: [Diagnostic], date: Day) {
    self.verification = verification
    self.coverage = coverage
    self.diagnostics = diagnostics
    self.date = date
  }

  /// The index, a page for each flow and language, and the page on coverage if it was measured.
  package var pages: [Page] {
    let known = verification.known.map(\.entry)
    let owned = Set(verification.reports.flatMap(\.findings).map(\.diagnostic.json))
    let index = ReportIndexView(
      verification: verification, coverage: coverage,
      others: diagnostics.inOrder.filter { !owned.contains($0.json) }, date: date)
    var pages = [page("index.html", index.page)]
    pages += verification.reports.map { report in
      page(FlowReportView.path(of: report), FlowReportView(report: report, known: known).page)
    }
    if let coverage {
      let languages = Dictionary(
        verification.reports.map { ($0.flow, $0.language) }, uniquingKeysWith: { first, _ in first })
      pages.append(page("coverage.html", CoverageView(coverage: coverage, languages: languages).page))
    }
    return pages
  }

  private func page(_ path: String, _ html: HTML) -> Page { Page(path: path, bytes: Array(html.markup.utf8)) }
}
