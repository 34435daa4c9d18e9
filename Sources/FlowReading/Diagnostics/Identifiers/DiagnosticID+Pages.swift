extension Diagnostic.ID {
  /// The ids about the templates of the pages.
  static let pages: [Self] = [
    .templateTag, .pageKept, .siteShrinks,
  ]

  package static let templateTag = Self(
    "template-tag", "A template has a tag that its page has no value for, or one that would print unescaped text.",
    example: "{{{tittle}}}", cure: "Use the names that the page has; the diagnostic says which.")

  package static let pageKept = Self(
    "page-kept", severity: .warning, "A page does not hold any more, and the last one that did stays for a while.",
    example: "(a flow with a mistake, in a project with `keep-last-good=\"30\"`)",
    cure: "Mend what is reported for its flow. The page says since when it does not hold, and goes after these days.")

  package static let siteShrinks = Self(
    "site-shrinks", "A build would remove a large share of the site, so it has written nothing.",
    example: "(an empty folder \(ProjectLayout.flows))",
    cure: "Look why the pages are missing. If they are to go, build with `--may-remove 100`.")
}
