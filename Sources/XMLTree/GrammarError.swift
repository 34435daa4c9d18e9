/// Why a schema does not compile. It is a mistake in this project or in the installation, never an author's.
package enum GrammarError: Error, Hashable, Sendable {
  /// A schema cannot be read. The location is that of an import; it is nil for the schema itself.
  case unreadable(location: String?, MarkupError)
  /// A schema imports a location for which no bytes were given.
  case importMissing(location: String)
  /// The schema has mistakes. There is one text of libxml2 for each.
  case invalid([String])
}
