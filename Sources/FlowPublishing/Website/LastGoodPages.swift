package import BillingModel
package import FlowReading

/// Finds the pages of an earlier build that stay for a while, because their flows are there and do not hold any more.
package struct LastGoodPages: Sendable {
  private let sources: ProjectSources
  private let catalogue: Catalogue
  private let days: Int

  /// Keeps pages for so many days.
  package init(_ sources: ProjectSources, catalogue: Catalogue, days: Int) {
    self.sources = sources
    self.catalogue = catalogue
    self.days = days
  }

  /// The site with the pages that are kept, and the lists in which these stand. `last` has a page of the earlier build by
  /// its path.
  package func adding(
    to site: Site, on date: Day, last: (String) throws -> Page?, diagnostics: inout [Diagnostic]
  ) rethrows -> Site {
    guard days > 0 else { return site }
    let made = Set(site.paths)
    var all = site
    for language in catalogue.languages {
      var kept: [String] = []
      for flow in flows {
        let paths = [SitePaths.article(flow, language.tag), SitePaths.checklist(flow, language.tag)]
        guard made.isDisjoint(with: paths) else { continue }
        let found = try paths.compactMap { try last($0) }.compactMap { KeptPage($0, in: language, since: date) }
        // An article and its checklist lead to each other.
        guard found.count == paths.count, let since = found.map(\.since).min(), date < since + days else { continue }
        all.pages += found.map(\.page)
        kept.append(flow)
        diagnostics.append(.kept(flow, language.tag, since: since, until: since + days))
      }
      let list = SitePaths.index(language.tag)
      if !kept.isEmpty, let place = all.pages.firstIndex(where: { $0.path == list }), let last = try last(list) {
        all.pages[place] = KeptPage.list(all.pages[place], with: kept, from: last)
      }
    }
    return all
  }

  /// The flows that the project has, also those whose files cannot be read.
  private var flows: [String] {
    let unreadable = sources.unreadable.map(\.path).filter { ProjectLayout.isFile($0, in: ProjectLayout.flows) }
    let names = unreadable.map { $0.dropFirst(ProjectLayout.flows.count + 1).prefix { $0 != "." } }.map(String.init)
    return Set(sources.flows.map(\.id) + names).sorted()
  }
}

extension Diagnostic {
  fileprivate static func kept(_ flow: String, _ language: String, since: Day, until: Day) -> Diagnostic {
    Diagnostic(
      .pageKept, path: ProjectLayout.flow(flow),
      "In “\(language)” the article has not held since \(since.isoDate), and the last page that did stays.",
      help: "Mend what is reported for it before \(until.isoDate): then the page goes.")
  }
}
