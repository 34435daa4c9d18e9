import FlowReading
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says what a command does and how far it is. It is there only on a terminal that can write
/// over a line, after a second, and until anything is printed.
///
/// It has no colours, and goes back and writes blanks over itself, so that it needs no sequences of a terminal's own.
enum ProgressLine {
  private struct State {
    var progress = WorkProgress(.files)
    let start = ContinuousClock.now
    /// What the terminal shows now.
    var shown = ""
  }

  /// The line of this command; nil before it begins and after it has ended.
  private static let state = Mutex<State?>(nil)

  /// Begins the line where one may be: with text, on a terminal. Returns who is to be told of the work.
  static func start(_ project: ProjectOptions) -> WorkProgress.Receiver? {
    guard project.format == .text, isatty(STDERR_FILENO) == 1,
      canGoBack(ProcessInfo.processInfo.environment["TERM"])
    else { return nil }
    state.withLock { $0 = State() }
    // Of its own, because one part of the work can take long, and all other threads work.
    Thread.detachNewThread {
      repeat { Thread.sleep(forTimeInterval: 0.1) } while draw()
    }
    return { progress in
      state.withLock { state in
        // Threads can come one after the other in another order than they have counted.
        guard let last = state?.progress, last.stage != progress.stage || last.done < progress.done else { return }
        state?.progress = progress
      }
    }
  }

  /// Ends the line, and takes it away if it is there. Whatever is printed comes after that.
  static func end() {
    state.withLock { state in
      if let shown = state?.shown, !shown.isEmpty { put("\r" + String(repeating: " ", count: shown.count) + "\r") }
      state = nil
    }
  }

  /// Whether a terminal can write over a line. One that is called dumb, or not called anything, may not.
  private static func canGoBack(_ terminal: String?) -> Bool { !["", "dumb"].contains(terminal ?? "") }

  /// Writes the line over the one before. Returns false when there is to be none any more.
  private static func draw() -> Bool {
    state.withLock { state in
      guard let (progress, start, shown) = state.map({ ($0.progress, $0.start, $0.shown) }) else { return false }
      let time = ContinuousClock.now - start
      guard time >= .seconds(1) else { return true }
      // The last column stays free: a line that fills it would go on in the next.
      let line = progress.line(after: Int(time.components.seconds), columns: columns - 1)
      guard line != shown else { return true }
      put("\r" + line + String(repeating: " ", count: max(0, shown.count - line.count)))
      state?.shown = line
      return true
    }
  }

  /// The width of the terminal; 80 when it does not say.
  private static var columns: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Writes to the terminal. A line that cannot be written is nothing that a command fails for.
  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
