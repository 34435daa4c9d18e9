import FileWriting
import FlowReading
import Foundation

/// Says on standard error for whom a command waits, before it waits.
enum LockNotice {
  static func print(_ owner: LockOwner) throws {
    let process = owner.process.map { "process \($0)" } ?? "another process"
    let since = Date(timeIntervalSince1970: TimeInterval(owner.since)).formatted(.iso8601)
    try StandardStream.error.print(
      "passo: \(owner.folder.printable): \(process) is writing here since \(since). Waiting for its end; Ctrl-C gives up."
    )
  }
}
