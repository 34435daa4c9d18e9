import BillingModel
import FileWriting
import FlowPublishing
import FlowReading
import Foundation

/// What the last build without any finding made of the project, so that the next one, when nothing has changed since, has
/// nothing to do.
///
/// It says nothing of content: it holds as long as the disk says the same of every file of the project, of the pages and of
/// passo itself, and the options are the same. A memory that is lost, damaged or of elsewhere holds for nothing.
struct BuildMemory {
  /// What such a build prints: its summary, and the number of its files.
  struct Result {
    let summary: String
    let count: Int
  }

  /// The folder of the project in which memories are.
  private static let folderName = ".passo-cache"

  private let folder: URL
  /// The name of the memory: there is one for each folder that a site is written into.
  private let name: String
  /// The fingerprint of everything that the build depends on.
  private let cause: String

  /// The memory of builds with these options into a folder. Nil when the files of the project cannot be told apart from
  /// what they become next, or be looked at.
  init?(of project: URL, output: URL, options: [String]) {
    let names = [ProjectLayout.settings, ProjectLayout.content, ProjectLayout.templates]
    guard let tool = Bundle.main.executableURL?.resolvingSymlinksInPath(),
      let own = try? FileStates(of: [tool.lastPathComponent], in: tool.deletingLastPathComponent().path),
      let files = BuildMemory.settledStates(of: names, in: project)
    else { return nil }
    folder = project.appending(path: BuildMemory.folderName)
    name = "build-" + BuildMemory.fingerprint([Array(output.standardizedFileURL.path.utf8)])
    let words = ([ToolVersion.current, BillingCenter.version] + options).joined(separator: "\n")
    cause = BuildMemory.fingerprint([Array(words.utf8), own.bytes, files.bytes])
  }

  /// What the last build printed; nil when something has changed since, or nothing is known of it.
  func result(for site: SiteWriter) -> Result? {
    let file = folder.appending(path: name)
    guard let data = try? Data(contentsOf: file), let states = try? site.states() else { return nil }  // nil: unknown
    let text = String(decoding: data, as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, let count = Int(lines[3]) else { return nil }
    let result = Result(summary: lines[4], count: count)
    return text == self.text(of: result, states) ? result : nil
  }

  /// Remembers a build that found nothing and has written its pages.
  func remember(_ result: Result, _ pages: [Page], in site: SiteWriter) {
    guard let states = try? site.states(of: pages) else { return }  // the next build looks again
    // Where no memory can be written, the next build does all work again. Another build that has the folder, or this one,
    // if its site is there, is not waited for.
    let writer = try? FileWriter(folder.path) { _ in throw CancellationError() }
    try? writer?.write([FileChange(name, .write(Array(text(of: result, states).utf8)))])
  }

  /// The content of the file: fingerprints of what the build depends on, of its pages and of the result, and the result.
  private func text(of result: Result, _ states: FileStates) -> String {
    let words = "\(result.count)\n\(result.summary)"
    let pages = BuildMemory.fingerprint([states.bytes])
    return "\(cause)\n\(pages)\n\(BuildMemory.fingerprint([Array(words.utf8)]))\n\(words)"
  }

  /// The states of files, when a later change of one would be seen.
  private static func settledStates(of names: [String], in project: URL) -> FileStates? {
    for _ in 0..<2 {
      guard let states = try? FileStates(of: names, in: project.path) else { return nil }  // nil: nothing is remembered
      if states.isSettled(at: Int(Date().timeIntervalSince1970 * 1_000_000_000)) { return states }
      // A file that has just been saved is as good as an old one a moment later.
      Thread.sleep(forTimeInterval: 0.02)
    }
    return nil
  }

  private static func fingerprint(_ parts: [[UInt8]]) -> String {
    var fingerprint = Fingerprint()
    for part in parts {
      fingerprint.add(Array("\(part.count)\n".utf8))
      fingerprint.add(part)
    }
    return fingerprint.text
  }
}
