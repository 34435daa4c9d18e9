import Foundation
import TestSupport

/// The targets of `Package.swift`, read from its text.
struct PackageManifest {
  struct Target {
    let name: String
    /// The targets that it depends on.
    let targets: [String]
    /// The products of other packages that it depends on.
    let products: [String]
  }

  /// In the order of the file.
  let targets: [Target]

  init() throws {
    let text = try String(contentsOf: TestFiles.project.appending(path: "Package.swift"), encoding: .utf8)
    let starts = text.matches(of: /\.(?:systemLibrary|target|executableTarget|testTarget)\(/).map(\.range.lowerBound)
    targets = zip(starts, starts.dropFirst() + [text.endIndex]).compactMap { start, end in
      PackageManifest.target(in: text[start..<end])
    }
  }

  func target(named name: String) -> Target? { targets.first { $0.name == name } }

  private static func target(in text: Substring) -> Target? {
    guard let name = text.firstMatch(of: /name: "(\w+)"/)?.output.1 else { return nil }
    let dependencies = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
    let product = /\.product\(name: "(\w+)"[^)]*\)/
    return Target(
      name: String(name),
      targets: dependencies.replacing(product, with: "").matches(of: /"(\w+)"/).map { String($0.output.1) },
      products: dependencies.matches(of: product).map { String($0.output.1) })
  }
}
