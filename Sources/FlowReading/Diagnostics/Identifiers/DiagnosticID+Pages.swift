extension Diagnostic.ID {
  /// The ids about the templates of the pages.
  static let pages: [Self] = [
    .templateTag
  ]

  package static let templateTag = Self(
    "template-tag", "A template has a tag that its page has no value for, or one that would print unescaped text.",
    example: "{{{tittle}}}", cure: "Use the names that the page has; the diagnostic says which.")
}
