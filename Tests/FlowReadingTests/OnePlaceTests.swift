import Foundation
import TestSupport
import Testing

/// Some things are written in only one file of the sources.
@Suite struct OnePlaceTests {
  @Test(arguments: [
    ("ProjectLayout.swift", ["Content/", "Templates/", "\"Content\"", "\"Templates\"", "passo.xml"]),
    ("JSONValue.swift", ["JSONEncoder", "JSONSerialization", "JSONDecoder"]),
    ("MarkupEscaper.swift", ["\"&amp;\"", "\"&lt;\"", "\"&quot;\"", "\"&#39;\""]),
  ]) func isSpeltInOneFileOnly(file: String, words: [String]) throws {
    let folder = TestFiles.project.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.hasSuffix(".swift") }.sorted()
    var places: [String] = []
    for name in files {
      for line in try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") && words.contains(where: { line.contains($0) }) {
        places.append(name)
      }
    }
    #expect(!places.isEmpty && places.allSatisfy { $0.hasSuffix("/" + file) }, "\(places)")
  }

  @Test func onlyOneTargetWritesToTheDisk() throws {
    let words = ["write(to:", "removeItem(", "moveItem(", "createDirectory(", "createFile(", "rename(", "O_CREAT"]
    let folder = TestFiles.project.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where name.hasSuffix(".swift") && !name.hasPrefix("FileWriting/") {
      // Git is asked by a file among the temporary ones.
      if name == "passo/GitRepository.swift" { continue }
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for word in words { #expect(!text.contains(word), "\(name) has \(word)") }
    }
  }
}
