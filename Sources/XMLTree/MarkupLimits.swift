/// How large and how deep a file may be. No honest file comes near; without limits some cost libxml2 minutes.
package struct MarkupLimits: Sendable {
  package var bytes = 4 << 20
  /// Tags, comments and instructions.
  package var tokens = 100_000
  package var depth = 128
  /// Of one tag.
  package var attributes = 64
  /// Of a name, in bytes.
  package var name = 256
  /// Of an attribute's value, in bytes.
  package var value = 64 << 10

  package init() {}

  package static let standard = MarkupLimits()
}
