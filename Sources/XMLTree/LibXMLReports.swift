internal import CLibXML2

/// Collects the errors that libxml2 reports during one call.
final class LibXMLReports {
  /// One error of libxml2.
  struct Report {
    let code: Int
    /// The value or name that is wrong, where libxml2 gives one.
    let subject: String?
    let message: String
    /// The number that `TreeCopy` put into the element: the index of its token plus one; 0 without an element.
    let mark: Int
    /// The offset in the bytes that libxml2 was given; -1 for a validity error.
    let offset: Int
    let line: Int
  }

  private(set) var reports: [Report] = []

  /// Calls `body` with a callback that adds errors to `reports`, and with the context that the callback needs.
  func collect<Result>(_ body: (clx_report, UnsafeMutableRawPointer) -> Result) -> Result {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return withExtendedLifetime(self) {
      // A C callback cannot capture anything, so the context is a pointer to this object.
      unsafe body(
        { context, error, offset in
          guard let context = unsafe context, let error = unsafe error else { return }
          unsafe Unmanaged<LibXMLReports>.fromOpaque(context).takeUnretainedValue().add(error, offset: offset)
        }, context)
    }
  }

  private func add(_ error: UnsafePointer<xmlError>, offset: Int) {
    guard unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    unsafe reports.append(
      Report(
        code: Int(error.pointee.code), subject: error.pointee.str1.map { unsafe String(cString: $0) },
        message: error.pointee.message.map { unsafe String(cString: $0) } ?? "",
        mark: Int(clx_mark(error)), offset: offset, line: Int(error.pointee.line)))
  }
}
