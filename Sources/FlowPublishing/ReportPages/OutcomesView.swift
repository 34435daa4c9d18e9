import FlowVerification

/// Shows a table of the outcomes: the pattern of each, how many accounts come to it, and their share. It is the legend of the
/// funnel picture.
struct OutcomesView {
  let report: VerificationReport

  var markup: HTML {
    var html = HTML()
    html.append(.div, [.class("scroll")]) { scroll in
      scroll.append(.table, [.class("outcomes")]) { table in
        table.append(.thead) { head in
          head.append(.tr) { row in
            for name in ["outcome", "accounts", "share"] {
              row.append(.th, [.scope("col")]) { $0.append(text: name) }
            }
          }
        }
        table.append(.tbody) { body in
          for outcome in Outcome.bestFirst {
            report.outcomes[outcome].map { count in body.append(.tr) { $0.append(row(outcome, count)) } }
          }
        }
      }
    }
    return html
  }

  private func row(_ outcome: Outcome, _ count: Int) -> HTML {
    var html = HTML()
    html.append(.th, [.scope("row")]) { cell in
      cell.append(outcome.swatch)
      cell.append(.b) { $0.append(text: outcome.name) }
      cell.append(.span, [.class("meaning")]) { $0.append(text: outcome.meaning) }
    }
    html.append(.td) { $0.append(text: count.grouped) }
    html.append(.td) { $0.append(text: count.percentage(of: report.accounts)) }
    return html
  }
}

extension Outcome {
  /// The pattern of the outcome in a small square.
  var swatch: HTML {
    var html = HTML()
    html.append(.svg, [.class("swatch"), .svg("viewBox", "0 0 14 14"), .aria("hidden", "true")]) { svg in
      svg.append(
        .rect,
        [
          .class(name), .svg("x", "0.5"), .svg("y", "0.5"), .svg("width", "13"), .svg("height", "13"),
          .svg("rx", "2"),
        ])
    }
    return html
  }
}
