package import FlowReading

/// A site of which a build would remove more than it may. Most often something was read wrongly, and nobody wants that.
package struct ShrinkingSite: Equatable {
  private let removed: Int
  private let total: Int
  private let share: Int

  /// So many files may always go: two articles with their checklists, in two languages.
  private static let alwaysAllowed = 8

  /// Nil when the share, in per cent, is not larger than allowed.
  package init?(_ writer: SiteWriter, writing site: Site, mayRemove share: Int) {
    removed = writer.removals(writing: site).count
    guard removed > ShrinkingSite.alwaysAllowed else { return nil }
    total = writer.lastCount
    self.share = share
    guard removed * 100 > total * share else { return nil }
  }

  /// What is reported of it, by the name of the site's folder.
  package func diagnostic(_ folder: String) -> Diagnostic {
    Diagnostic(
      .siteShrinks, path: folder,
      "\(removed) of the \(total) files of the site would be removed, which is more than \(share) per cent. Nothing is"
        + " written.",
      help: "Look why they are missing. If they are to go, say --may-remove 100.")
  }
}
