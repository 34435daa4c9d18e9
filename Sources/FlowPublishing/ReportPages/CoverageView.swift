import FlowVerification

/// The page that says what of the model the flows document, and what not.
struct CoverageView {
  let coverage: Coverage
  /// The flows that have a page, with the language of the first.
  let languages: [String: String]

  /// A kind of thing, with what is documented of it and what is not.
  private struct Part {
    let kind: CoverageItem.Kind
    let documented: [(item: CoverageItem, places: [Coverage.Place])]
    let missing: [CoverageItem]

    var total: Int { documented.count + missing.count }
    var title: String { kind.plural.prefix(1).uppercased() + kind.plural.dropFirst() }
  }

  private var parts: [Part] {
    CoverageItem.Kind.allCases.map { kind in
      let items = coverage.items.filter { $0.item.kind == kind }
      return Part(
        kind: kind, documented: items.filter { !$0.places.isEmpty }.map { ($0.item, $0.places) },
        missing: items.filter(\.places.isEmpty).map(\.item))
    }
  }

  var page: HTML {
    let parts = parts
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
    html.append(.div, [.class("part scroll")]) { $0.append(table(of: parts)) }
    let missing = parts.filter { !$0.missing.isEmpty }
    if !missing.isEmpty {
      html.append(.section, [.class("part")]) { section in
        section.append(.h2) { $0.append(text: "What no flow documents") }
        for part in missing {
          section.append(.h3, [.class("missing-label")]) { $0.append(text: part.title) }
          section.append(.ul, [.class("missing")]) { list in
            for item in part.missing { list.append(.li) { $0.append(text: item.name) } }
          }
        }
      }
    }
    html.append(.section, [.class("part")]) { section in
      section.append(.h2) { $0.append(text: "Where each is documented") }
      for part in parts where !part.documented.isEmpty { section.append(list(of: part)) }
    }
    return ReportStyle.page(title: "Coverage", trail: [("All flows", "index.html")], html)
  }

  private func table(of parts: [Part]) -> HTML {
    var html = HTML()
    html.append(.table, [.class("kinds")]) { table in
      table.append(.thead) { head in
        head.append(.tr) { row in
          for name in ["kind", "share", "documented", "of", "per cent"] {
            row.append(.th, [.scope("col")]) { $0.append(text: name) }
          }
        }
      }
      table.append(.tbody) { body in
        for part in parts {
          body.append(.tr) { row in
            row.append(.th, [.scope("row")]) { $0.append(text: part.title) }
            row.append(.td) { $0.append(CoverageView.bar(part.documented.count, of: part.total)) }
            row.append(.td) { $0.append(text: part.documented.count.grouped) }
            row.append(.td) { $0.append(text: part.total.grouped) }
            row.append(.td) { $0.append(text: "\(part.total == 0 ? 100 : part.documented.count * 100 / part.total) %") }
          }
        }
      }
    }
    return html
  }

  private func list(of part: Part) -> HTML {
    var html = HTML()
    html.append(.details, [.class("kind")]) { details in
      details.append(.summary) { $0.append(text: "\(part.title): \(part.documented.count)") }
      details.append(.ul, [.class("documented")]) { list in
        for (item, places) in part.documented { list.append(.li) { $0.append(entry(item, places)) } }
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
          line.append(.a, [.href(FlowReportView.address(of: flow, in: language))]) { $0.append(text: flow) }
        } else {
          line.append(text: flow)
        }
        line.append(text: ": \(places.map(\.at).joined(separator: ", "))")
      }
    }
    return html
  }

  /// `12 of 30`, drawn and in words.
  static func share(_ count: Int, of total: Int) -> HTML {
    var html = HTML()
    html.append(.p, [.class("share")]) { line in
      line.append(bar(count, of: total))
      line.append(.span) { $0.append(text: "\(count) of \(total) documented") }
    }
    return html
  }

  private static func bar(_ count: Int, of total: Int) -> HTML {
    var html = HTML()
    let part = 160 * Double(count) / Double(max(1, total))
    html.append(
      .svg,
      [
        .class("strip"), .svg("viewBox", "0 0 160 12"), .svg("preserveAspectRatio", "none"),
        .aria("hidden", "true"),
      ]
    ) { svg in
      svg.append(
        .rect,
        [.class("redirected"), .svg("x", "0.5"), .svg("y", "0.5"), .svg("width", "159"), .svg("height", "11")])
      svg.append(.rect, [.class("completes"), .svg("width", part.svgNumber), .svg("height", "12")])
    }
    return html
  }
}
