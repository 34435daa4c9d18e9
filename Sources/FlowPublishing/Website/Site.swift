/// A site: what a build has made, and what an earlier one has and that stays as it is.
package struct Site: Sendable {
  /// The pages and assets that were made.
  package var pages: [Page]
  /// The paths of pages that stay.
  package let kept: [String]
  /// What the lists say of each article, also of those that stay.
  package let entries: [ArticleEntry]

  package init(pages: [Page], kept: [String] = [], entries: [ArticleEntry] = []) {
    self.pages = pages
    self.kept = kept
    self.entries = entries
  }

  /// The paths of all its files.
  package var paths: [String] { pages.map(\.path) + kept }
}
