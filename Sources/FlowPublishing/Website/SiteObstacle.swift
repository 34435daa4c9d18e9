import FlowReading

/// Something in the folder of a site that is in the way of a page. Nothing is written then.
package struct SiteObstacle: Error, CustomStringConvertible {
  package enum Reason: Sendable {
    case link, folder, file
  }

  /// The path on the disk.
  package let path: String
  package let reason: Reason

  package var description: String {
    let words =
      switch reason {
      case .link: "this folder is a link, and pages in it would be written to where it leads"
      case .folder: "a folder is in the place of a file of the site"
      case .file: "a file is in the place of a folder of the site"
      }
    return "\(path.printable): \(words). Remove it, or name another folder."
  }
}
