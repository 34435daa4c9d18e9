import CLibXML2

/// Gathers what libxml2 reports while one of its functions runs.
final class ReportSink {
  /// One report, copied.
  struct Report {
    let code: Int32
    let message: String
    let strings: [String]
    /// The token of the node, from 1; 0 where libxml2 names no element.
    let token: Int
    /// The node's address, valid while its document is.
    let node: UInt

    /// The attribute that the message is about, which libxml2 names only in its words.
    var attributeName: String? {
      guard let start = message.firstRange(of: "attribute '") else { return nil }
      return String(message[start.upperBound...].prefix { $0 != "'" }).localPart
    }
  }

  private(set) var reports: [Report] = []

  /// Runs a function of libxml2 with a callback that leads here.
  func collect<Result>(_ body: (clx_report, UnsafeMutableRawPointer) -> Result) -> Result {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return withExtendedLifetime(self) {
      unsafe body(
        { context, error in  // A C callback captures nothing; the context leads back here.
          guard let context = unsafe context, let error = unsafe error?.pointee else { return }
          unsafe Unmanaged<ReportSink>.fromOpaque(context).takeUnretainedValue().add(error)
        }, context)
    }
  }

  private func add(_ error: xmlError) {
    let node = unsafe error.node?.assumingMemoryBound(to: xmlNode.self)
    let strings = unsafe [error.str1, error.str2].compactMap { unsafe $0.map { unsafe String(cString: $0) } }
    reports.append(
      Report(
        code: unsafe error.code, message: unsafe error.message.map { unsafe String(cString: $0) } ?? "",
        strings: strings, token: unsafe Int(bitPattern: node?.pointee._private),
        node: UInt(bitPattern: node)))
  }
}

extension String {
  /// A name without the namespace that libxml2 writes before it: `{urn:x}name`.
  var localPart: String {
    guard let brace = lastIndex(of: "}") else { return self }
    return String(self[index(after: brace)...])
  }
}
