import BillingModel

/// The first page of a report: every flow in every language.
struct ReportIndexView {
  let verification: Verification
  let coverage: Coverage?
  /// What is about no flow.
  let others: [Diagnostic]
  let date: Day

  var page: HTML {
    let reports = verification.reports
    let held = reports.count(where: \.holds)
    var html = HTML()
    html.append(.div, [.class("opening")]) { opening in
      opening.append(.p, [.class("kicker")]) { $0.append(text: "Verification report, \(date.isoDate)") }
      opening.append(.h1) {
        $0.append(
          text: held == reports.count
            ? "Every page holds for every kind of account"
            : "\(held) of \(reports.count) pages hold for every kind of account")
      }
      opening.append(.p, [.class("lead")]) {
        $0.append(
          text: "Each flow was walked with \(AccountSet.all.count.grouped) kinds of account, in each language, "
            + "through version \(BillingCenter.version) of the billing model.")
      }
    }
    html.append(.section, [.class("part")]) { part in
      part.append(.h2) { $0.append(text: "Flows") }
      part.append(.ul, [.class("cards")]) { list in
        for report in reports { list.append(.li, [.class("card")]) { $0.append(card(report)) } }
      }
    }
    if let coverage {
      html.append(.section, [.class("part")]) { part in
        part.append(.h2) { $0.append(text: "Coverage of the model") }
        part.append(CoverageView.share(coverage.documented, of: coverage.items.count))
        part.append(.p) { line in
          line.append(.a, [.href("coverage.html")]) { $0.append(text: "What the flows document, and what they do not") }
        }
      }
    }
    if !others.isEmpty {
      html.append(.section, [.class("part")]) { part in
        part.append(.h2) { $0.append(text: "Elsewhere in the content") }
        for diagnostic in others {
          let found = VerificationReport.Found(diagnostic: diagnostic, at: "", accounts: nil, known: nil)
          part.append(FindingView(found: found, known: nil).markup)
        }
      }
    }
    return ReportStyle.page(title: "Verification report", trail: [("Coverage", "coverage.html")], html)
  }

  private func card(_ report: VerificationReport) -> HTML {
    var html = HTML()
    html.append(.div, [.class("words")]) { words in
      words.append(.h3) { title in
        title.append(.a, [.href(FlowReportView.path(of: report)), .lang(report.language)]) {
          $0.append(text: report.title)
        }
        title.append(.span, [.class("tag")]) { $0.append(text: report.language) }
      }
      words.append(VerdictView(report: report).markup)
    }
    guard report.wasWalked else { return html }
    html.append(strip(report))
    html.append(.p, [.class("counts")]) { counts in
      let words = Outcome.allCases.reversed().compactMap { outcome in
        report.outcomes[outcome].map { "\($0.grouped) \(outcome.verb)" }
      }
      counts.append(text: words.joined(separator: ", "))
    }
    return html
  }

  /// The outcomes side by side, each at least visible.
  private func strip(_ report: VerificationReport) -> HTML {
    let parts = Outcome.allCases.reversed().compactMap { outcome in
      report.outcomes[outcome].map { (outcome, max(4, 300 * Double($0) / Double(report.accounts))) }
    }
    let total = parts.reduce(0) { $0 + $1.1 }
    var html = HTML()
    let box: [HTML.Attribute] = [
      .class("strip"), .drawn("viewBox", "0 0 \(total.drawn) 14"), .drawn("preserveAspectRatio", "none"),
      .aria("hidden", "true"),
    ]
    html.append(.svg, box) { svg in
      var x = 0.0
      for (outcome, width) in parts {
        svg.append(
          .rect,
          [
            .class(outcome.rawName), .drawn("x", (x + 0.5).drawn), .drawn("y", "0.5"),
            .drawn("width", (width - 1).drawn), .drawn("height", "13"),
          ])
        x += width
      }
    }
    return html
  }
}
