internal import CLibXML2

/// Collects what libxml2 reports during one call.
final class LibXMLReports {
  struct Report {
    let code: Int
    /// The value or name that the code is about, where libxml2 gives one.
    let subject: String?
    let message: String
    /// The number that the tree copy left in the element: its token's index plus one; 0 without an element.
    let mark: Int
    /// In the bytes that libxml2 was given; -1 for a validity error.
    let offset: Int
    let line: Int
  }

  private(set) var reports: [Report] = []

  func collect<Result>(_ body: (clx_report, UnsafeMutableRawPointer) -> Result) -> Result {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return withExtendedLifetime(self) {
      // A C callback captures nothing; the context leads back here.
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
