import Foundation

/// Why the system did not read or write a file, in words.
struct FileFailure: CustomStringConvertible {
  let error: CocoaError

  var description: String {
    if let code = error.underlying as? POSIXError { return FileFailure.words(code.code.rawValue) }
    // Where Foundation has no words, it says its own name and a number.
    let words = error.localizedDescription
    return words.contains("NSCocoaErrorDomain") ? "It cannot be read or written." : words
  }

  private static func words(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
