import FlowReading
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the two streams that a command prints to. What cannot be written is thrown, so that no command ends as if
/// somebody could have read it. Whoever closes a pipe has read enough: the command does its work and ends as it would.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Makes a closed pipe and a file that may not become larger errors like any other, and a closed stream one that cannot
  /// be written to.
  ///
  /// Without this, a closed pipe would end a command before its work is done, and the first file that is opened would
  /// take the number of a closed stream and get what was printed.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 {
      // The lowest free number is this one, because the smaller ones are open.
      _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes the text and a line end. Content, names of files and arguments are in what commands print, and all of it comes
  /// by here: nothing in it can control a terminal. `inColor` says that the text has colours of ours.
  /// With `needsReader` a closed pipe is an error too.
  func print(
    _ text: String = "", terminator: String = "\n", inColor: Bool = false, needsReader: Bool = false
  ) throws(StreamError) {
    ProgressLine.end()
    let bytes = Array((text + terminator).printableLines(inColor: inColor).utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(rawValue, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EPIPE, !needsReader {
        return
      } else {
        try recover(from: errno)
      }
    }
  }

  /// Waits where trying again helps, and throws where it does not.
  private func recover(from code: Int32) throws(StreamError) {
    if code == EINTR { return }
    guard code == EAGAIN else { throw StreamError(stream: self, code: code) }
    // Whoever shares the stream has made it one that does not wait.
    var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}

/// A stream that cannot be written to, and the reason of the system.
struct StreamError: Error, CustomStringConvertible {
  let stream: StandardStream
  let code: Int32

  var description: String {
    let name =
      switch stream {
      case .output: "standard output"
      case .error: "standard error"
      }
    let reason = unsafe String(cString: strerror(code))
    return "\(name): \(reason)"
  }
}
