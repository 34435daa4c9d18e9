/// Who is writing into a folder that somebody else waits for.
package struct LockOwner: Sendable {
  package let folder: String
  /// The number of the process; nil when it has not said it yet.
  package let process: Int32?
  /// When it began, in seconds since 1970.
  package let since: Int
}
