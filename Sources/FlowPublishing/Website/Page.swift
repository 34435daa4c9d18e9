/// A file of a site, with its path and its content.
package struct Page: Sendable {
  /// The path from the site's folder, with `/`, for example `it/remove-licences.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
