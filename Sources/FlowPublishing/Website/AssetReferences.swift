import FlowReading
import Foundation

/// Finds the files that pages load and that are not there, or have nothing in them.
struct AssetReferences {
  /// All pages and assets of the site.
  let pages: [Page]
  let sources: ProjectSources

  var diagnostics: [Diagnostic] {
    let assets = Dictionary(
      sources.assets.map { (SitePaths.asset($0.name), $0.file) }, uniquingKeysWith: { first, _ in first })
    let referred = Set(pages.filter { assets[$0.path] == nil }.flatMap(references))
    return referred.sorted().compactMap { path in
      let name = String(path.dropFirst(SitePaths.asset("").count))
      let file = "\(ProjectLayout.assets)/\(name)"
      // What is there and cannot be read has been reported.
      guard sources.obstacle(at: file) == nil else { return nil }
      guard let asset = assets[path] else { return .missingAsset(file) }
      return asset.bytes.contains { !$0.isBlank } ? nil : .emptyAsset(file)
    }
  }

  /// The paths of the assets that a page loads or links to.
  private func references(in page: Page) -> [String] {
    let parts = page.bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    let names = [Array("src=".utf8), Array("href=".utf8)]
    let values = zip(parts, parts.dropFirst()).filter { before, _ in
      names.contains { before.suffix($0.count).elementsEqual($0) }
    }
    return values.compactMap { asset(String(decoding: $0.1, as: UTF8.self), from: page) }
  }

  /// The asset that an address on a page leads to; nil where it leads to something else.
  private func asset(_ address: String, from page: Page) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    var folders = page.path.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(part.removingPercentEncoding ?? String(part))
      }
    }
    let target = folders.joined(separator: "/")
    let folder = SitePaths.asset("")
    return target.hasPrefix(folder) && target != folder ? target : nil
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Diagnostic {
  fileprivate static func missingAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileMissing, path: path, "Pages load this file, and it is not there.",
      help: "Restore it, or take the reference out of the templates.")
  }

  fileprivate static func emptyAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileEmpty, path: path, "Pages load this file, and it has nothing in it.",
      help: "Restore it, or take the reference out of the templates.")
  }
}
