import FlowPublishing
import FlowReading

/// What holds for all bytes that are read as the report of a part of a verification.
struct ReportsCheck {
  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let report = JSONValue(document: bytes) else { return }
    let again = JSONValue(document: Array(report.document.utf8))
    try BrokenPromise.expect(again?.document == report.document, "JSON reads back as another value.")
    let merged: VerificationDocument
    do {
      merged = try VerificationDocument(merging: [("fuzzed.json", report)], minimumCoverage: 50)
    } catch {
      return try BrokenPromise.expect(!error.description.isEmpty, "A report is refused without a reason.")
    }
    try BrokenPromise.expect(JSONValue(document: Array(merged.text.utf8)) != nil, "A merged report cannot be read.")
  }
}
