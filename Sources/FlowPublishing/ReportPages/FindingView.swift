import BillingModel
import FlowReading
import FlowVerification
import XMLTree

/// Shows a finding with the words of the source file that it is about.
struct FindingView {
  let finding: VerificationReport.Finding
  /// The entry that accepts the finding; nil when none does.
  let known: KnownFindings.Entry?

  var markup: HTML {
    let diagnostic = finding.diagnostic
    var html = HTML()
    html.append(.article, [.class("finding")]) { article in
      let style = known == nil ? diagnostic.severity.rawValue : "known"
      article.append(.p, [.class("about")]) { line in
        line.append(.span, [.class("badge \(style)")]) { $0.append(text: "\(style): \(diagnostic.id.rawValue)") }
        if let accounts = finding.accounts {
          line.append(.span) { $0.append(text: "\(accounts.grouped) \(accounts == 1 ? "kind" : "kinds") of account") }
        }
      }
      article.append(.h3) { $0.append(text: diagnostic.message.printable) }
      article.append(.p, [.class("where")]) { $0.append(text: place) }
      if let place = diagnostic.place { article.append(excerpt(of: place)) }
      if let known {
        article.append(.p, [.class("where")]) {
          $0.append(text: "Accepted until \(known.until.isoDate), by \(known.owner): \(known.reason)")
        }
      }
      if !diagnostic.notes.isEmpty {
        article.append(.ul, [.class("notes")]) { list in
          for note in diagnostic.notes { list.append(.li) { $0.append(text: note.text.printable) } }
        }
      }
      if let help = diagnostic.help { article.append(AdviceView(text: help).markup) }
    }
    return html
  }

  private var place: String {
    guard let place = finding.diagnostic.place else { return finding.diagnostic.path }
    return "\(finding.diagnostic.path), line \(place.start.line), column \(place.start.column)"
  }

  /// The line of the source file, shortened at both ends, with the words of the finding marked.
  private func excerpt(of place: SourceRange) -> HTML {
    let file = place.file
    let line = file.lines.line(containing: place.bytes.lowerBound)
    let start = min(max(place.bytes.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.bytes.upperBound, start), line.upperBound)
    func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self).printable }
    let before = text(line.lowerBound..<start).drop { $0 == " " }
    let after = text(end..<line.upperBound)
    var html = HTML()
    html.append(.pre) { pre in
      pre.append(text: before.count > 70 ? "…" + before.suffix(70) : String(before))
      pre.append(.mark) { $0.append(text: text(start..<end)) }
      pre.append(text: after.count > 110 ? after.prefix(110) + "…" : after)
    }
    return html
  }
}
