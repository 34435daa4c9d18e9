import FlowVerification

/// Makes the page that says which parts of the model the flows document, and which they do not.
struct CoverageView {
  let coverage: Coverage
  /// A language of each flow that has a report page, by the id of the flow: the coverage page links to that report page.
  let languages: [String: String]

  /// A kind of item, with its documented and its missing items.
  private struct Section {
    let kind: CoverageItem.Kind
    let documented: [(item: CoverageItem, places: [Coverage.Place])]
    let missing: [CoverageItem]

    var total: Int { documented.count + missing.count }
    /// Rounded down, so that 100 means all.
    var percent: Int { total == 0 ? 100 : documented.count * 100 / total }
    var title: String { kind.plural.prefix(1).uppercased() + kind.plural.dropFirst() }
  }

  private var sections: [Section] {
    CoverageItem.Kind.allCases.map { kind in
      let items = coverage.items.filter { $0.item.kind == kind }
      return Section(
        kind: kind, documented: items.filter { !$0.places.isEmpty }.map { ($0.item, $0.places) },
        missing: items.filter(\.places.isEmpty).map(\.item))
    }
  }

  var page: HTML {
    let sections = sections
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
    html.append(.div, [.class("part scroll")]) { $0.append(table(of: sections)) }
    let missing = sections.filter { !$0.missing.isEmpty }
    if !missing.isEmpty {
      html.append(.section, [.class("part")]) { section in
        section.append(.h2) { $0.append(text: "What no flow documents") }
        for kind in missing {
          section.append(.h3, [.class("missing-label")]) { $0.append(text: kind.title) }
          section.append(.ul, [.class("missing")]) { list in
            for item in kind.missing { list.append(.li) { $0.append(text: item.name) } }
          }
        }
      }
    }
    html.append(.section, [.class("part")]) { section in
      section.append(.h2) { $0.append(text: "Where each is documented") }
      for kind in sections where !kind.documented.isEmpty { section.append(list(of: kind)) }
    }
    return ReportStyle.page(title: "Coverage", links: [("All flows", "index.html")], html)
  }

  private func table(of sections: [Section]) -> HTML {
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
        for section in sections {
          body.append(.tr) { row in
            row.append(.th, [.scope("row")]) { $0.append(text: section.title) }
            row.append(.td) { $0.append(CoverageView.bar(section.documented.count, of: section.total)) }
            row.append(.td) { $0.append(text: section.documented.count.grouped) }
            row.append(.td) { $0.append(text: section.total.grouped) }
            row.append(.td) { $0.append(text: "\(section.percent) %") }
          }
        }
      }
    }
    return html
  }

  private func list(of section: Section) -> HTML {
    var html = HTML()
    html.append(.details, [.class("kind")]) { details in
      details.append(.summary) { $0.append(text: "\(section.title): \(section.documented.count)") }
      details.append(.ul, [.class("documented")]) { list in
        for (item, places) in section.documented { list.append(.li) { $0.append(entry(item, places)) } }
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

  /// A share such as 12 of 30, as a bar and in words.
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
    let width = 160 * Double(count) / Double(max(1, total))
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
      svg.append(.rect, [.class("completes"), .svg("width", width.svgNumber), .svg("height", "12")])
    }
    return html
  }
}
