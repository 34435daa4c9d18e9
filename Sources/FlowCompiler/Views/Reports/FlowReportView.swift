/// The page of one flow in one language: how its accounts fare, and what was found.
struct FlowReportView {
  let report: VerificationReport
  let known: [KnownFindings.Entry]

  static func path(of report: VerificationReport) -> String { "\(report.flow).\(report.language).html" }

  var page: HTML {
    var html = HTML()
    html.append(.div, [.class("opening")]) { opening in
      opening.append(.p, [.class("kicker")]) { $0.append(text: "\(report.flow), \(report.language)") }
      opening.append(.h1, [.lang(report.language)]) { $0.append(text: report.title) }
      opening.append(.p) { $0.append(VerdictView(report: report).markup) }
      if report.wasWalked { opening.append(figures) }
    }
    if report.wasWalked {
      html.append(.div, [.class("columns")]) { columns in
        columns.append(.section, [.class("part")]) { $0.append(passage) }
        columns.append(.section, [.class("part")]) { $0.append(findings) }
      }
    } else {
      html.append(.section, [.class("part")]) { $0.append(findings) }
    }
    return ReportStyle.page(
      title: report.title, trail: [("All flows", "index.html"), ("Coverage", "coverage.html")], html)
  }

  private var figures: HTML {
    var values = [
      ("kinds of account", report.accounts.grouped), ("reach step 1", report.reachStepOne.grouped),
      ("steps walked", "\(report.stepsWalked) of \(report.steps)"),
    ]
    values +=
      report.sharedWith.map { [("walks", "those of \($0)")] }
      ?? [("walks", report.walks.grouped), ("gestures", report.gestures.grouped)]
    var html = HTML()
    html.append(.dl, [.class("figures")]) { list in
      for (name, value) in values {
        list.append(.div) { entry in
          entry.append(.dt) { $0.append(text: name) }
          entry.append(.dd) { $0.append(text: value) }
        }
      }
    }
    return html
  }

  private var passage: HTML {
    var html = HTML()
    html.append(.h2) { $0.append(text: "How the accounts run through it") }
    html.append(.figure) { figure in
      figure.append(PassagePicture.picture(of: report))
      figure.append(.figcaption) {
        $0.append(
          text: "Each kind of account is drawn once, by the worst of its walks. "
            + "Hatched: sent elsewhere. Dotted: helped. Barred: stranded or misled. Solid: completes.")
      }
    }
    html.append(.details) { details in
      details.append(.summary) { $0.append(text: "The same in numbers") }
      details.append(.div, [.class("scroll")]) { $0.append(table) }
    }
    return html
  }

  private var table: HTML {
    var html = HTML()
    html.append(.table) { table in
      table.append(.thead) { head in
        head.append(.tr) { row in
          for name in ["", "come here", "helped here"] + Outcome.allCases.reversed().map({ "\($0.rawName) here" }) {
            row.append(.th, [.scope("col")]) { $0.append(text: name) }
          }
        }
      }
      table.append(.tbody) { body in
        for stage in report.stages {
          body.append(.tr) { row in
            row.append(.th, [.scope("row")]) { $0.append(text: stage.kind == .end ? "the end" : stage.id) }
            let counts =
              [stage.arrivals, stage.helped] + Outcome.allCases.reversed().map { stage.exits[$0, default: 0] }
            for count in counts { row.append(.td) { $0.append(text: count == 0 ? "–" : count.grouped) } }
          }
        }
      }
    }
    return html
  }

  private var findings: HTML {
    var html = HTML()
    html.append(.h2) { $0.append(text: "What was found") }
    if report.findings.isEmpty {
      html.append(.p, [.class("nothing")]) { $0.append(text: "Nothing: nobody is misled or stranded.") }
    }
    // What is open first.
    let ordered = report.findings.filter { $0.known == nil } + report.findings.filter { $0.known != nil }
    for found in ordered {
      html.append(FindingView(found: found, known: found.known.map { known[$0] }).markup)
    }
    return html
  }
}

/// Whether a flow holds, in a few words.
struct VerdictView {
  let report: VerificationReport

  var markup: HTML {
    var html = HTML()
    let (style, words) = verdict
    html.append(.span, [.class("verdict \(style)")]) { $0.append(text: words) }
    return html
  }

  private var verdict: (style: String, words: String) {
    let open = report.findings.count { $0.known == nil && $0.diagnostic.severity == .error }
    let known = report.findings.count { $0.known != nil }
    guard report.wasWalked else { return ("open", "Not walked: \(open) \(open == 1 ? "mistake" : "mistakes") before") }
    if open > 0 {
      let failing = report.failing > 0 ? ", \(report.failing.grouped) kinds of account are misled or stranded" : ""
      return ("open", "\(open) open \(open == 1 ? "finding" : "findings")\(failing)")
    }
    return known > 0
      ? ("partly", "Holds but for \(known) known \(known == 1 ? "finding" : "findings")")
      : ("held", "Holds: nobody is misled or stranded")
  }
}
