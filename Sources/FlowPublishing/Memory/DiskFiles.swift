package import FileWriting
import FlowReading

/// Files of a folder: what the disk says of them, and how they are read.
package struct DiskFiles {
  let states: [String: FileState]
  /// When the disk said so, in nanoseconds since 1970; nil where nobody else changes the files.
  private let moment: Int?
  private let read: (String) -> [UInt8]?

  /// `read` returns the bytes of a file by its path; nil where it cannot be read, and for a folder or a link.
  package init(_ states: FileStates, at moment: Int? = nil, read: @escaping (String) -> [UInt8]?) {
    self.states = states.states
    self.moment = moment
    self.read = read
  }

  /// No files.
  package static var none: DiskFiles { DiskFiles(FileStates()) { _ in nil } }

  /// The ids of the flows among them.
  var flows: Set<String> {
    Set(states.keys.filter { ProjectLayout.isFile($0, in: ProjectLayout.flows) }.compactMap(ProjectLayout.text))
  }

  /// Those of earlier files that have the same content, as they are today. A file is read where the disk does not say that it
  /// is the same.
  func unchanged(_ earlier: [String: ProjectMemory.File]) -> [String: ProjectMemory.File] {
    var same: [String: ProjectMemory.File] = [:]
    for (path, state) in states {
      guard let file = earlier[path] else { continue }
      if file.state == state.text {
        same[path] = file
      } else if let bytes = read(path), Fingerprint(of: bytes).text == file.content {
        same[path] = ProjectMemory.File(content: file.content, state: text(of: state))
      }
    }
    return same
  }

  /// All files for a memory: those that are known to be the same, and the others with these bytes, or else with those that are
  /// read now. What cannot be read is the same as long as the disk says so.
  func files(_ known: [String: ProjectMemory.File], bytes: (String) -> [UInt8]?) -> [String: ProjectMemory.File] {
    var all = known
    for (path, state) in states where all[path] == nil {
      let content = (bytes(path) ?? read(path)).map { Fingerprint(of: $0).text } ?? ""
      all[path] = ProjectMemory.File(content: content, state: text(of: state))
    }
    return all
  }

  /// The state for a memory; empty where a later change might not be seen.
  private func text(of state: FileState) -> String {
    guard let moment, !state.isSettled(at: moment) else { return state.text }
    return ""
  }
}
