/// The paths of the pages and assets of the site, and the links between them.
///
/// All links are relative, so that a site works from a disk and under any address. All pages of a language lie in one
/// folder.
package enum SitePaths {
  package static let root = "index.html"

  package static func index(_ language: String) -> String { "\(language)/index.html" }
  package static func article(_ flow: String, _ language: String) -> String { "\(language)/\(flow).html" }
  package static func checklist(_ flow: String, _ language: String) -> String { "\(language)/\(flow).checklist.html" }
  package static func asset(_ name: String) -> String { "assets/\(name)" }

  package static func isAsset(_ path: String) -> Bool { path.hasPrefix("assets/") }

  /// The relative link from one page to a page or an asset.
  package static func link(to target: String, from page: String) -> String {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    if !folder.isEmpty, target.hasPrefix(folder + "/") { return String(target.dropFirst(folder.count + 1)) }
    return String(repeating: "../", count: depth) + target
  }
}
