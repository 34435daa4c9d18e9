import FlowReading
import FlowVerification

/// Makes the report page of one flow in one language: how its accounts end, and what was found.
package struct FlowReportView {
  let report: VerificationReport
  /// All entries that accept findings; findings name them by index.
  let known: [KnownFindings.Entry]

  static func path(of report: VerificationReport) -> String { "\(report.flow).\(report.language).html" }

  /// The address of the page in a link. It is percent-encoded, because a flow that could not be read may have any name.
  package static func address(of flow: String, in language: String) -> String {
    "\(flow).\(language).html".utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        return String(character)
      }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

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
        columns.append(.section, [.class("part")]) { $0.append(funnel) }
        columns.append(.div) { words in
          words.append(.section, [.class("part")]) { part in
            part.append(.h2) { $0.append(text: "How they end") }
            part.append(OutcomesView(report: report).markup)
          }
          words.append(.section, [.class("part")]) { $0.append(findings) }
          words.append(numbers)
        }
      }
    } else {
      html.append(.section, [.class("part")]) { $0.append(findings) }
    }
    return ReportStyle.page(
      title: report.title, links: [("All flows", "index.html"), ("Coverage", "coverage.html")], html)
  }

  private var figures: HTML {
    var values = [
      ("kinds of account", report.accounts.grouped), ("reach step 1", report.reachStepOne.grouped),
      ("steps walked", "\(report.stepsWalked) of \(report.steps)"),
    ]
    values +=
      report.sharedWith.map { [("walks", "those of \($0)")] }
      ?? [("walks", report.walks.grouped), ("gestures", report.gestures.grouped)]
    values += report.numbers.sorted { $0.key < $1.key }.map { ("\($0.key) tried", $0.value.count.grouped) }
    return FiguresView(figures: values).markup
  }

  private var funnel: HTML {
    var html = HTML()
    html.append(.h2) { $0.append(text: "How the accounts run through it") }
    html.append(.figure) { figure in
      figure.append(FunnelPicture.picture(of: report))
      figure.append(.figcaption) {
        $0.append(
          text: "Each kind of account is drawn once, by the worst of its walks. “How they end” names the patterns."
            + noteOnNumbers + noteOnKinds)
      }
    }
    return html
  }

  /// Which numbers the walks entered; empty where readers enter none.
  private var noteOnNumbers: String {
    if report.numbers.isEmpty { return "" }
    return report.hasEveryNumber
      ? " Every number between the declared ones was entered." + noteOnLeftOut
      : " Where a number is entered, this is over the declared values: both ends of what is allowed, and each side of every"
        + " amount that it is compared with."
  }

  /// Which numbers were left out although every number was entered.
  private var noteOnLeftOut: String {
    report.untriedNumbers.sorted { $0.key < $1.key }.map { input, numbers in
      " Left out as \(input), for some readers at least: \(numbers.map(\.words).joined(separator: ", "))."
    }.joined()
  }

  /// Which kinds of card, number or plan no walk entered; empty where the flow leaves none out.
  private var noteOnKinds: String {
    report.untriedKinds.sorted { $0.key < $1.key }.map { input, kinds in
      " Nobody enters \(kinds.joined(separator: " or ")) as \(input): the flow leaves \(kinds.count == 1 ? "it" : "them")"
        + " out."
    }.joined()
  }

  /// The table of all steps, folded away unless the page has no findings to read.
  private var numbers: HTML {
    var html = HTML()
    html.append(.details, report.findings.isEmpty ? [.open] : []) { details in
      details.append(.summary) { $0.append(text: "Step by step, in numbers") }
      details.append(.div, [.class("scroll")]) { $0.append(table) }
    }
    return html
  }

  private var table: HTML {
    let ends = Outcome.bestFirst.filter { report.outcomes[$0] != nil }
    var html = HTML()
    html.append(.table) { table in
      table.append(.thead) { head in
        head.append(.tr) { row in
          for name in ["at", "come here", "helped on"] + ends.map({ "end: \($0.name)" }) {
            row.append(.th, [.scope("col")]) { $0.append(text: name) }
          }
        }
      }
      table.append(.tbody) { body in
        for stage in report.stages {
          body.append(.tr) { row in
            row.append(.th, [.scope("row")]) { $0.append(text: stage.kind == .end ? "the end" : stage.id) }
            let helpedOn = stage.helped - stage.exits[.helped, default: 0]
            let counts = [stage.arrivals, max(0, helpedOn)] + ends.map { stage.exits[$0, default: 0] }
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
    // Findings that nothing accepts come first.
    let ordered = report.findings.filter { $0.known == nil } + report.findings.filter { $0.known != nil }
    for finding in ordered {
      html.append(FindingView(finding: finding, known: finding.known.map { known[$0] }).markup)
    }
    return html
  }
}
