/// The page that says what of the model the flows document, and what not.
struct CoverageView {
  let coverage: Coverage
  /// The flows that have a page, with the language of the first.
  let languages: [String: String]

  var page: HTML {
    var html = HTML()
    html.append(.div, [.class("opening")]) { opening in
      opening.append(.p, [.class("kicker")]) { $0.append(text: "Coverage of the model") }
      opening.append(.h1) { $0.append(text: "The flows document \(coverage.percent) % of what the model can do") }
      opening.append(.p, [.class("lead")]) {
        $0.append(
          text:
            "That is \(coverage.documented) of \(coverage.items.count) things: controls that words name, gestures that "
            + "readers make, messages, mails, effects, and screens that follow one another.")
      }
    }
    html.append(.section, [.class("part")]) { part in
      for kind in CoverageItem.Kind.allCases { part.append(section(kind)) }
    }
    return ReportStyle.page(title: "Coverage", trail: [("All flows", "index.html")], html)
  }

  private func section(_ kind: CoverageItem.Kind) -> HTML {
    let items = coverage.items.filter { $0.item.kind == kind }
    let documented = items.filter { !$0.places.isEmpty }
    let others = items.filter { $0.places.isEmpty }
    var html = HTML()
    html.append(.section, [.class("kind")]) { section in
      section.append(.h2) { $0.append(text: kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()) }
      section.append(CoverageView.share(documented.count, of: items.count))
      section.append(.ul, [.class("documented")]) { list in
        for (item, places) in documented { list.append(.li) { $0.append(entry(item, places)) } }
      }
      guard !others.isEmpty else { return }
      section.append(.p, [.class("missing-label")]) { $0.append(text: "No flow documents:") }
      section.append(.ul, [.class("missing")]) { list in
        for (item, _) in others { list.append(.li) { $0.append(text: item.name) } }
      }
    }
    return html
  }

  private func entry(_ item: CoverageItem, _ places: [Coverage.Place]) -> HTML {
    var html = HTML()
    html.append(text: item.name)
    let flows = Dictionary(grouping: places, by: \.flow).sorted { $0.key < $1.key }
    for (flow, places) in flows {
      html.append(.span, [.class("where")]) { line in
        if let language = languages[flow] {
          line.append(.a, [.href("\(flow).\(language).html")]) { $0.append(text: flow) }
        } else {
          line.append(text: flow)
        }
        line.append(text: ": \(places.map(\.at).joined(separator: ", "))")
      }
    }
    return html
  }

  /// `12 of 30`, drawn.
  static func share(_ count: Int, of total: Int) -> HTML {
    var html = HTML()
    let part = 160 * Double(count) / Double(max(1, total))
    html.append(.p, [.class("share")]) { line in
      line.append(
        .svg, [.class("strip"), .drawn("viewBox", "0 0 160 12"), .aria("hidden", "true")]
      ) { svg in
        svg.append(
          .rect,
          [
            .class("told"), .drawn("x", "0.5"), .drawn("y", "0.5"), .drawn("width", "159"), .drawn("height", "11"),
          ])
        svg.append(
          .rect, [.class("completes"), .drawn("width", part.drawn), .drawn("height", "12")])
      }
      line.append(.span) { $0.append(text: "\(count) of \(total) documented") }
    }
    return html
  }
}
