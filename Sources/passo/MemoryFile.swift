import BillingModel
import FileWriting
import FlowPublishing
import FlowReading
import Foundation

/// The file in which a command keeps what it made of a project, so that the next run makes anew only what has changed.
///
/// One that is lost, damaged, old or of another machine is worth nothing, and does no harm.
struct MemoryFile {
  /// The folder of the project in which memories are.
  private static let folderName = ".passo-cache"
  /// The tool among the files that a run depends on.
  private static let toolName = "passo"

  private let folder: URL
  private let name: String
  /// A fingerprint of everything that a run depends on besides files.
  private let cause: String
  /// The files of the project, and the tool, before the project was read.
  private let files: DiskFiles

  /// The memory of a command with these options. Nil when the files of the project cannot be looked at.
  ///
  /// - Parameters:
  ///   - command: the name of the command, and of what it writes: there is a memory for each.
  ///   - project: the folder of the project.
  ///   - options: what a run comes to depends on them.
  ///   - day: the day on which accepted findings expire or not; nil where the options have it.
  init?(of command: [String], in project: URL, options: [String], on day: Day? = nil) {
    let moment = Int(Date().timeIntervalSince1970 * 1_000_000_000)
    // nil: what cannot be looked at is reported by whoever reads it, and nothing is remembered
    guard let tool = Bundle.main.executableURL?.resolvingSymlinksInPath(),
      let own = try? FileStates(of: [tool.lastPathComponent], in: tool.deletingLastPathComponent().path),
      let states = try? FileStates(
        of: [ProjectLayout.settings, ProjectLayout.content, ProjectLayout.templates], in: project.path)
    else { return nil }
    folder = project.appending(path: MemoryFile.folderName)
    name = command[0] + "-" + Fingerprint(of: Array(command.joined(separator: "\n").utf8)).text
    let expiry = states.states[ProjectLayout.known].flatMap { _ in day?.isoDate } ?? ""
    let words = ([ToolVersion.current, BillingCenter.version, expiry] + options).joined(separator: "\n")
    cause = Fingerprint(of: Array(words.utf8)).text
    files = DiskFiles(
      states.adding(own.states[tool.lastPathComponent], at: MemoryFile.toolName), at: moment,
      read: { path in
        // nil: whoever reads the project reports that
        guard path != MemoryFile.toolName else { return try? [UInt8](Data(contentsOf: tool)) }
        let file = project.appending(path: path)
        return FileContents(of: file.lastPathComponent, in: file.deletingLastPathComponent().path)
          .read(limit: SourceFolder.byteLimit)
      })
  }

  /// What of the memory holds. Throws where something is in the way of the site.
  func recall(for site: SiteWriter? = nil) throws -> Recall {
    // nil: nothing is remembered
    let data = try? Data(contentsOf: folder.appending(path: name))
    guard let memory = data.flatMap({ ProjectMemory(bytes: [UInt8]($0)) }) else { return Recall() }
    return Recall(memory, cause: cause, files: files, pages: try site?.files(memory.pagePaths) ?? .none)
  }

  /// Keeps what a run made. Where it cannot be written, the next run does all work again. Another run that has the folder is
  /// not waited for.
  func keep(
    _ articles: [RememberedArticle], _ recall: Recall, _ sources: ProjectSources, isSilent: Bool,
    writing site: Site? = nil, with writer: SiteWriter? = nil
  ) {
    let written = site.flatMap { site in
      // nil: the next run looks again
      (try? writer?.files(site.paths)).flatMap { files in files.map { (site: site, files: $0) } }
    }
    guard (site == nil) == (written == nil) else { return }
    let memory = ProjectMemory(
      cause: cause, articles: articles, recall: recall, sources: sources, files: files, site: written,
      isSilent: isSilent)
    // nil: the next run does all work again
    let file = try? FileWriter(folder.path) { _ in throw CancellationError() }
    try? file?.write([FileChange(name, .write(memory.bytes))])  // the same
  }
}
