import FlowReading
import FlowVerification

/// Says in a few words whether a flow holds.
struct VerdictView: Hashable {
  /// The CSS class.
  private let style: String
  private let words: String

  init(report: VerificationReport) { (style, words) = VerdictView.verdict(on: report) }

  var markup: HTML {
    var html = HTML()
    html.append(.span, [.class("verdict \(style)")]) { $0.append(text: words) }
    return html
  }

  private static func verdict(on report: VerificationReport) -> (style: String, words: String) {
    let open = report.findings.count(where: \.isOpenError)
    let known = report.findings.count { $0.known != nil }
    guard report.wasWalked else {
      return ("open", "Not walked" + (report.obstacle.map { " because of \($0.id)" } ?? ""))
    }
    if open > 0 {
      let failing = report.failing > 0 ? ", \(report.failing.grouped) kinds of account are misled or stranded" : ""
      return ("open", "\(open) open \(open == 1 ? "finding" : "findings")\(failing)")
    }
    return known > 0
      ? ("partly", "Holds but for \(known) known \(known == 1 ? "finding" : "findings")")
      : ("held", "Holds: nobody is misled or stranded")
  }
}
