import Foundation
import TestSupport
import Testing

/// Whatever happens to a project, to its site and to the memory, a run that remembers earlier ones prints and writes the same
/// as one that does not.
@Suite struct RandomEditTests {
  @Test(arguments: [1, 2] as [UInt64]) func aRunThatRemembersComesToTheSame(seed: UInt64) throws {
    try TestProject.withEverything { project in
      var edits = RandomEdits(project, SeededGenerator(state: seed))
      var (clean, small) = (0, 0)
      for number in 0..<12 {
        let edit = try edits.next()
        let place = "edit \(number) of seed \(seed): \(edit)"
        let remembering = try run(["build"], in: "site-a", of: project)
        let fresh = try run(["build", "--no-cache"], in: "site-b", of: project)
        #expect(remembering == fresh, "\(place)")
        #expect(try site("site-a", of: project) == site("site-b", of: project), "\(place)")
        if number.isMultiple(of: 2) {
          let command = number.isMultiple(of: 4) ? "check" : "verify"
          #expect(try run([command], of: project) == run([command, "--no-cache"], of: project), "\(command), \(place)")
        }
        if fresh.status == 0 { clean += 1 }
        if fresh.status == 0, fresh.output.contains(" written"), !fresh.output.contains(" 0 written") { small += 1 }
      }
      // Otherwise the test would say little.
      #expect(clean > 3 && small > 1, "\(clean) builds were clean, and \(small) of them had something to write.")
    }
  }

  private struct Outcome: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  private func run(_ arguments: [String], in output: String? = nil, of project: TestProject) throws -> Outcome {
    let folder = output.map { ["--output", $0] } ?? []
    let day = arguments[0] == "check" ? [] : ["--date", "2026-11-30"]
    let result = try Tool.run(arguments + folder + day, in: project.folder)
    let text = { (text: String) in output.map { text.replacing($0, with: "SITE") } ?? text }
    return Outcome(status: result.status, output: text(result.output), errors: text(result.errors))
  }

  private func site(_ name: String, of project: TestProject) throws -> [String: Data] {
    try TestProject(folder: project.folder.appending(path: name)).files()
  }
}

/// Edits of a project, one after another.
private struct RandomEdits {
  private let project: TestProject
  private var generator: SeededGenerator
  /// The files that are not as they were at first, and their first content.
  private var originals: [String: Data?] = [:]

  /// The same words in all files of the content, and others that say as much.
  private static let rewordings = [
    ("a VAT number to my account?", "a VAT number to this account?"),
    ("Dove trovo le mie fatture?", "Dove stanno le mie fatture?"),
    ("How do I add a plan for another product?", "How do I add the plan of another product?"),
    ("How do I try another product before I buy it?", "How do I try a product before I buy it?"),
    ("How do I change my payment method?", "How do I replace my payment method?"),
  ]

  init(_ project: TestProject, _ generator: SeededGenerator) {
    self.project = project
    self.generator = generator
  }

  /// Makes an edit, and says which.
  mutating func next() throws -> String {
    // What is wrong is mended sooner or later.
    if !originals.isEmpty, Int.random(in: 0..<5, using: &generator) < 2 {
      for (path, data) in originals { try write(data, to: path) }
      originals = [:]
      return "everything as it was"
    }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1:
      let (old, new) = try #require(RandomEdits.rewordings.randomElement(using: &generator))
      for path in try paths(in: "Content") { try edit(path) { $0.replacing(old, with: new) } }
      return "“\(old)” is now “\(new)”"
    case 2, 3:
      let path = try file(in: ["Content/flows", "Content/translations", "Content/sentences", "Content/fragments"])
      try edit(path) { $0 + "\n" }
      return "\(path) has one more line"
    case 4:
      let path = try file(in: ["Content", "Templates"])
      var lines = try project.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      lines.remove(at: Int.random(in: lines.indices, using: &generator))
      try edit(path) { _ in lines.joined(separator: "\n") }
      return "\(path) has one line less"
    case 5:
      let path = try file(in: ["Content/flows", "Content/translations", "Content/sentences", "Content/fragments"])
      try remember(path)
      try write(nil, to: path)
      return "\(path) is gone"
    case 6: return try copyArticle()
    case 7:
      let path = try file(in: ["Content/model", "Content/locales"])
      try edit(path) { $0.replacing("</text>", with: " </text>") + "\n" }
      return "\(path) has one more line"
    case 8:
      let page = try paths(in: "site-a").filter { $0.hasSuffix(".html") }.randomElement(using: &generator)
      guard let inner = page?.dropFirst("site-a".count) else { return "there is no page" }
      let isGone = Bool.random(using: &generator)
      for folder in ["site-a", "site-b"] { try write(isGone ? nil : Data("page".utf8), to: folder + inner) }
      return "the page \(inner) is \(isGone ? "gone" : "another")"
    case 9:
      guard let path = try paths(in: ".passo-cache").randomElement(using: &generator) else { return "no memory" }
      let data = try Data(contentsOf: project.folder.appending(path: path))
      try write(Bool.random(using: &generator) ? nil : data.prefix(data.count / 2), to: path)
      return "\(path) is damaged"
    case 10:
      let (one, other) = (try file(in: ["Content/translations"]), try file(in: ["Content/translations"]))
      let text = try project.text(other)
      try edit(one) { _ in text }
      return "\(one) is now \(other)"
    default:
      let path = try file(in: ["Content/flows"])
      try edit(path) { $0.replacing("<prerequisite", with: "<!-- one more --><prerequisite") }
      return "\(path) has a comment"
    }
  }

  /// Another article with the words of one, and everything that belongs to it.
  private mutating func copyArticle() throws -> String {
    let id = try #require(["cancel-plan", "add-product", "find-invoices"].randomElement(using: &generator))
    let new = "\(id)-again"
    for path in try paths(in: "Content") where path.split(separator: "/").last?.prefix(while: { $0 != "." }) == id[...]
    {
      let copy = path.replacing(id, with: new)
      try remember(copy)
      try write(Data(try project.text(path).replacing(id, with: new).utf8), to: copy)
    }
    return "\(new) is a new article"
  }

  private func paths(in folder: String) throws -> [String] {
    try TestProject(folder: project.folder.appending(path: folder)).files().keys.map { "\(folder)/\($0)" }.sorted()
  }

  private mutating func file(in folders: [String]) throws -> String {
    try #require(try folders.flatMap(paths).randomElement(using: &generator))
  }

  private mutating func edit(_ path: String, _ change: (String) -> String) throws {
    let text = try project.text(path)
    let new = change(text)
    guard new != text else { return }
    try remember(path)
    try write(Data(new.utf8), to: path)
  }

  private mutating func remember(_ path: String) throws {
    guard originals[path] == nil else { return }
    originals[path] = .some(FileManager.default.contents(atPath: project.folder.appending(path: path).path))
  }

  private func write(_ data: Data?, to path: String) throws {
    let file = project.folder.appending(path: path)
    if let data {
      try data.write(to: file)
    } else if FileManager.default.fileExists(atPath: file.path) {
      try FileManager.default.removeItem(at: file)
    }
  }
}
