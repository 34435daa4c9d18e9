/// The limits on a file that is read. The files of a project stay far below them. A file above them is refused before
/// libxml2 sees it.
package struct MarkupLimits: Hashable, Sendable {
  /// The size of a file, in bytes.
  package var bytes = 4 << 20
  /// The number of start tags, end tags, comments and instructions together.
  package var tokens = 20_000
  /// The length of the text between two of these, in bytes.
  package var textBytes = 16 << 10
  /// The number of elements that are open at once. At most 200, because libxml2 stops at 256 and `TreeCopy` recurses.
  package var depth = 128
  /// The number of attributes and namespace declarations in one tag. libxml2 2.9 takes quadratic time for them.
  package var attributes = 64
  /// The length of a name with its prefix, in bytes.
  package var nameBytes = 256
  /// The length of an attribute's value in the file, in bytes.
  package var valueBytes = 64 << 10

  package init() {}

  package static let standard = MarkupLimits()
}
