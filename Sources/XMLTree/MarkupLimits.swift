/// What a file may cost at most. Honest flows stay far below; hostile files end here, before libxml2 sees them.
package struct MarkupLimits: Hashable, Sendable {
  /// Size of a file, in bytes.
  package var bytes = 4 << 20
  /// Start tags, end tags, comments and instructions together.
  package var tokens = 100_000
  /// Elements open at once. Not above 200: libxml2 stops at 256, and the copy of the tree recurses.
  package var depth = 128
  /// Attributes in one tag, namespace declarations included. libxml2 2.9 is quadratic in it.
  package var attributes = 64
  /// Length of a name with its prefix, in bytes.
  package var nameBytes = 256
  /// Length of an attribute's value as it stands in the file, in bytes.
  package var valueBytes = 64 << 10

  package init() {}

  package static let standard = MarkupLimits()
}
