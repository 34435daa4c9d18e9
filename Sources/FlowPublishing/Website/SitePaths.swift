/// Where everything of the site is: the only maker of addresses inside it.
///
/// All pages of a language lie in one folder, so that a site works from a disk and under any address.
package enum SitePaths {
  package static let root = "index.html"

  package static func index(_ language: String) -> String { "\(language)/index.html" }
  package static func article(_ flow: String, _ language: String) -> String { "\(language)/\(flow).html" }
  package static func checklist(_ flow: String, _ language: String) -> String { "\(language)/\(flow).checklist.html" }
  package static func asset(_ name: String) -> String { "assets/\(name)" }

  /// The address of one page as another one writes it.
  package static func link(to target: String, from page: String) -> String {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    if !folder.isEmpty, target.hasPrefix(folder + "/") { return String(target.dropFirst(folder.count + 1)) }
    return String(repeating: "../", count: depth) + target
  }
}
