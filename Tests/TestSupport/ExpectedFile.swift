import Foundation
package import Testing

/// Compares a text with a file of `Tests/Fixtures/Expected`, and reports the first line that is different. With the
/// environment variable UPDATE_EXPECTED=1 the file is written first; then the diff has to be read.
package func expectFile(_ name: String, is actual: String, location: SourceLocation = #_sourceLocation) throws {
  let file = TestFiles.fixtures.appending(path: "Expected/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
  }
  let expected = try Data(contentsOf: file)
  guard expected != Data(actual.utf8) else { return }
  let lines = (String(decoding: expected, as: UTF8.self), actual)
  let old = lines.0.split(separator: "\n", omittingEmptySubsequences: false)
  let new = lines.1.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).prefix { Array($0.0.utf8) == Array($0.1.utf8) }.count
  Issue.record(
    """
    \(name) is not as expected, from line \(line + 1) on.
    expected: \(old.indices.contains(line) ? old[line] : "the end")
    now: \(new.indices.contains(line) ? new[line] : "the end")
    If it should be so, run with UPDATE_EXPECTED=1 and read the diff.
    """, sourceLocation: location)
}
