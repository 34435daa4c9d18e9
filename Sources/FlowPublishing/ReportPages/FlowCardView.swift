import FlowVerification

/// Shows a flow in the list of all flows: its titles, whether it holds, and how many accounts come to each outcome. Languages
/// with the same numbers share a card.
struct FlowCardView {
  let reports: [VerificationReport]
  /// The outcomes that some flow of the report has. Every card shows all of them, so that the numbers form columns.
  let outcomes: [Outcome]

  var markup: HTML {
    var html = HTML()
    for group in groups { html.append(.div, [.class("card")]) { $0.append(card(of: group)) } }
    return html
  }

  /// Groups of neighbouring reports that differ only in their titles.
  private var groups: [[VerificationReport]] {
    reports.reduce(into: []) { groups, report in
      if let first = groups.last?.first, first.outcomes == report.outcomes,
        VerdictView(report: first) == VerdictView(report: report)
      {
        groups[groups.count - 1].append(report)
      } else {
        groups.append([report])
      }
    }
  }

  private func card(of group: [VerificationReport]) -> HTML {
    var html = HTML()
    html.append(.div, [.class("words")]) { words in
      for (number, report) in group.enumerated() {
        words.append(number == 0 ? .h3 : .p, number == 0 ? [] : [.class("other")]) { $0.append(title(of: report)) }
      }
      group.first.map { report in words.append(.p) { $0.append(VerdictView(report: report).markup) } }
    }
    guard let report = group.first, report.wasWalked else { return html }
    html.append(.div, [.class("ends")]) { ends in
      ends.append(strip(report))
      ends.append(.dl, [.class("counts")]) { list in
        for outcome in outcomes { list.append(count(of: outcome, in: report)) }
      }
    }
    return html
  }

  private func title(of report: VerificationReport) -> HTML {
    var html = HTML()
    let address = FlowReportView.address(of: report.flow, in: report.language)
    html.append(.span, [.class("tag")]) { $0.append(text: report.language) }
    html.append(.a, [.href(address), .lang(report.language)]) { $0.append(text: report.title) }
    return html
  }

  private func count(of outcome: Outcome, in report: VerificationReport) -> HTML {
    let count = report.outcomes[outcome, default: 0]
    var html = HTML()
    html.append(.div, [.class(count > 0 && outcome <= .stranded ? "bad" : "")]) { entry in
      entry.append(.dt) { name in
        name.append(outcome.swatch)
        name.append(text: outcome.name)
      }
      entry.append(.dd) { $0.append(text: count == 0 ? "–" : count.grouped) }
    }
    return html
  }

  /// A bar with the share of each outcome, in which even the smallest share is visible.
  private func strip(_ report: VerificationReport) -> HTML {
    let parts = Outcome.bestFirst.compactMap { outcome in
      report.outcomes[outcome].map { (outcome, max(4, 300 * Double($0) / Double(report.accounts))) }
    }
    let total = parts.reduce(0) { $0 + $1.1 }
    var html = HTML()
    let box: [HTML.Attribute] = [
      .class("strip"), .svg("viewBox", "0 0 \(total.svgNumber) 14"), .svg("preserveAspectRatio", "none"),
      .aria("hidden", "true"),
    ]
    html.append(.svg, box) { svg in
      var x = 0.0
      for (outcome, width) in parts {
        svg.append(
          .rect,
          [
            .class(outcome.name), .svg("x", (x + 0.5).svgNumber), .svg("y", "0.5"),
            .svg("width", (width - 1).svgNumber), .svg("height", "13"),
          ])
        x += width
      }
    }
    return html
  }
}
