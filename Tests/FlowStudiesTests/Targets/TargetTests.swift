import Foundation
import TestSupport
import Testing

/// The order of the targets and the imports between them, which keep a stage from using a later one.
@Suite struct TargetTests {
  private struct SourceText {
    /// From the project's folder, such as `Sources/passo/Build.swift`.
    let path: String
    let text: String

    /// The name of the target that the file belongs to.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The modules that it imports.
    var imports: [String] {
      let declaration = /(?m)^[ \t]*(?:[@\w]+[ \t]+)*import[ \t]+(?:(?:struct|enum|class|func|protocol)[ \t]+)?(\w+)/
      return text.matches(of: declaration).map { String($0.output.1) }
    }
  }

  private static let sources = Result {
    try ["Sources", "Tests"].flatMap { folder in
      let names =
        FileManager.default.enumerator(atPath: TestFiles.project.appending(path: folder).path)?
        .compactMap { $0 as? String } ?? []
      return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
        let path = "\(folder)/\(name)"
        return SourceText(
          path: path, text: try String(contentsOf: TestFiles.project.appending(path: path), encoding: .utf8))
      }
    }
  }

  /// A module, and the only folder whose files may import it.
  private static let confined = [
    ("CLibXML2", "Sources/XMLTree/"), ("Mustache", "Sources/FlowPublishing/Pages/"),
    ("ArgumentParser", "Sources/passo/"),
  ]

  @Test func theManifestAndTheSourcesAreRead() throws {
    let targets = try PackageManifest().targets
    #expect(
      targets.prefix(12).map(\.name) == [
        "CLibXML2", "XMLTree", "BillingModel", "FileWriting", "FlowReading", "FlowMeaning", "FlowTranslation",
        "FlowSentences", "FlowVerification", "FlowPublishing", "FlowStudies", "passo",
      ])
    #expect(targets.first { $0.name == "FlowPublishing" }?.products == ["Mustache"])
    let sources = try Self.sources.get()
    #expect(Set(sources.map(\.target)).isSubset(of: targets.map(\.name)))
    for target in targets where target.name != "CLibXML2" {
      #expect(sources.contains { $0.target == target.name }, "\(target.name) has no files")
    }
    for (module, _) in Self.confined {
      #expect(sources.contains { $0.imports.contains(module) }, "No file imports \(module)")
    }
  }

  @Test func everyTargetDependsOnlyOnEarlierOnes() throws {
    var earlier: Set<String> = []
    for target in try PackageManifest().targets {
      for dependency in target.targets {
        #expect(earlier.contains(dependency), "\(target.name) depends on \(dependency)")
      }
      earlier.insert(target.name)
    }
  }

  @Test func aFileImportsOnlyWhatItsTargetDependsOn() throws {
    let manifest = try PackageManifest()
    let modules = Set(manifest.targets.flatMap { [$0.name] + $0.products })
    for source in try Self.sources.get() {
      let target = try #require(manifest.target(named: source.target), "\(source.path)")
      for module in source.imports where modules.contains(module) {
        #expect((target.targets + target.products).contains(module), "\(source.path) imports \(module)")
      }
    }
  }

  @Test func noFileImportsATargetForTestingOnly() throws {
    // Written in two pieces, because this file is read too.
    let attribute = "@" + "testable"
    for source in try Self.sources.get() { #expect(!source.text.contains(attribute), "\(source.path)") }
  }

  @Test func librariesStayInTheirFolders() throws {
    for source in try Self.sources.get() {
      for (module, folder) in Self.confined where source.imports.contains(module) {
        #expect(source.path.hasPrefix(folder), "\(source.path) imports \(module)")
      }
      if ["BillingModel", "XMLTree"].contains(source.target) {
        #expect(!source.imports.contains { $0.hasPrefix("Foundation") }, "\(source.path) imports Foundation")
      }
    }
  }
}
