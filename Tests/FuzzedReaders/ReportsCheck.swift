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
      merged = try VerificationDocument(merging: parts(of: report), minimumCoverage: 50)
    } catch {
      return try BrokenPromise.expect(!error.description.isEmpty, "A report is refused without a reason.")
    }
    try BrokenPromise.expect(JSONValue(document: Array(merged.text.utf8)) != nil, "A merged report cannot be read.")
  }

  /// The report, and as many more as it says that there are.
  private func parts(of report: JSONValue) -> [(name: String, report: JSONValue)] {
    guard case .object(let fields) = report, let total = report["part"]["total"].whole, (2...4).contains(total) else {
      return [("1.json", report)]
    }
    return (1...total).map { number in
      var part = fields
      part["part"] = .object(["number": .whole(number), "total": .whole(total)])
      return ("\(number).json", .object(part))
    }
  }
}
