/// A file of the site: where it goes and what is in it.
package struct Page: Sendable {
  /// Relative to the site's folder, with `/`, for example `it/remove-licences.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
