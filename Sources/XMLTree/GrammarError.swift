/// Why a schema does not compile: our own mistake or a broken installation, never the author's.
package enum GrammarError: Error, Hashable, Sendable {
  /// The schema (nil) or the import of this location cannot be read.
  case unreadable(location: String?, MarkupError)
  /// A schema names this location, and no bytes were given for it.
  case importMissing(location: String)
  /// libxml2's texts, one for each mistake.
  case invalid([String])
}
