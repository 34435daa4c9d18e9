import FlowVerification

/// How the accounts end: of each outcome its pattern, how many, and what share that is. It is the key to the picture.
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
    html.append(.td) { $0.append(text: count.share(of: report.accounts)) }
    return html
  }
}

extension Outcome {
  /// As reports name them, from the outcome that everybody wants to the one that nobody does.
  static var bestFirst: [Outcome] { allCases.reversed() }

  /// What those accounts meet, in a few words.
  var meaning: String {
    switch self {
    case .completes: "the steps alone get them to the end"
    case .redirected: "before step 1 the page says where to go instead"
    case .helped: "stopped at a step, and the page gets them on or out"
    case .stranded: "stopped at a step, and nothing speaks to it"
    case .misled: "the page says something that is not so"
    }
  }

  /// Its pattern in a small square.
  var swatch: HTML {
    var html = HTML()
    html.append(.svg, [.class("swatch"), .svg("viewBox", "0 0 14 14"), .aria("hidden", "true")]) { svg in
      svg.append(
        .rect,
        [
          .class(rawName), .svg("x", "0.5"), .svg("y", "0.5"), .svg("width", "13"), .svg("height", "13"),
          .svg("rx", "2"),
        ])
    }
    return html
  }
}

extension Int {
  /// In per cent with one decimal, rounded: `88.9 %`. What is there is never nothing, and what is missing never all.
  package func share(of total: Int) -> String {
    guard self > 0, self < total else { return self > 0 ? "100 %" : "0 %" }
    let tenths = (self * 2000 + total) / (2 * total)
    if tenths < 1 { return "< 0.1 %" }
    return tenths > 999 ? "> 99.9 %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
