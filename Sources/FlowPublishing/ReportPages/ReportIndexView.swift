import BillingModel
import FlowReading
import FlowVerification

/// Makes the first page of a report, which lists every flow in every language.
struct ReportIndexView {
  let verification: Verification
  let coverage: Coverage?
  /// The diagnostics that belong to no flow.
  let others: [Diagnostic]
  let date: Day

  private var reports: [VerificationReport] { verification.reports }

  var page: HTML {
    var html = HTML()
    html.append(.div, [.class("opening")]) { opening in
      opening.append(.p, [.class("kicker")]) { $0.append(text: kicker) }
      opening.append(.h1) { $0.append(text: headline) }
      opening.append(.p, [.class("lead")]) {
        $0.append(
          text: "Each flow was walked with \(AccountBox.all.count.grouped) kinds of account, in each language, "
            + "through version \(BillingCenter.version) of the billing model.")
      }
      opening.append(FiguresView(figures: figures).markup)
    }
    let flows = flows
    let failing = flows.filter { !$0.allSatisfy(\.holds) }
    if !failing.isEmpty { html.append(section("What does not hold", failing)) }
    let holding = flows.filter { $0.allSatisfy(\.holds) }
    if !holding.isEmpty { html.append(section(failing.isEmpty ? "Flows" : "What holds", holding)) }
    if let coverage { html.append(section(of: coverage)) }
    if !others.isEmpty {
      html.append(.section, [.class("part")]) { part in
        part.append(.h2) { $0.append(text: "Elsewhere in the content") }
        for diagnostic in others {
          let finding = VerificationReport.Finding(diagnostic: diagnostic, at: "", accounts: nil, known: nil)
          part.append(FindingView(finding: finding, known: nil).markup)
        }
      }
    }
    let links = coverage == nil ? [] : [("Coverage", "coverage.html")]
    return ReportStyle.page(title: "Verification report", links: links, html)
  }

  private var kicker: String {
    let part = verification.scope.value.part.map { ", part \($0.number) of \($0.total)" } ?? ""
    return "Verification report, \(date.isoDate)\(part)"
  }

  private var headline: String {
    let held = reports.count(where: \.holds)
    if reports.isEmpty { return "No page was verified" }
    return held == reports.count
      ? "Every page holds for every kind of account"
      : "\(held) of \(reports.count) pages \(held == 1 ? "holds" : "hold") for every kind of account"
  }

  private var figures: [(String, String)] {
    let open = reports.flatMap(\.findings).filter(\.isOpenError)
    return [
      ("flows", flows.count.grouped), ("languages", Set(reports.map(\.language)).count.grouped),
      ("walks", reports.reduce(0) { $0 + $1.walks }.grouped),
      ("gestures", reports.reduce(0) { $0 + $1.gestures }.grouped),
      ("open findings", Set(open.map(\.diagnostic.json)).count.grouped),
    ] + (coverage.map { [("model documented", "\($0.percent) %")] } ?? [])
  }

  /// The reports grouped by flow, in their order.
  private var flows: [[VerificationReport]] {
    reports.reduce(into: []) { flows, report in
      if flows.last?.first?.flow == report.flow {
        flows[flows.count - 1].append(report)
      } else {
        flows.append([report])
      }
    }
  }

  private func section(_ title: String, _ flows: [[VerificationReport]]) -> HTML {
    let outcomes = Outcome.bestFirst.filter { outcome in reports.contains { $0.outcomes[outcome] != nil } }
    var html = HTML()
    html.append(.section, [.class("part")]) { part in
      part.append(.h2) { $0.append(text: title) }
      part.append(.ul, [.class("cards")]) { list in
        for flow in flows { list.append(.li) { $0.append(FlowCardView(reports: flow, outcomes: outcomes).markup) } }
      }
    }
    return html
  }

  private func section(of coverage: Coverage) -> HTML {
    var html = HTML()
    html.append(.section, [.class("part")]) { part in
      part.append(.h2) { $0.append(text: "Coverage of the model") }
      part.append(CoverageView.share(coverage.documented, of: coverage.items.count))
      part.append(.p) { line in
        line.append(.a, [.href("coverage.html")]) { $0.append(text: "What the flows document, and what they do not") }
      }
    }
    return html
  }
}
