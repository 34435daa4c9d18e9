package import BillingModel
package import FlowReading
import FlowTranslation

/// A page of an earlier build whose flow does not hold any more. It says since when, and no longer that it was checked.
///
/// Comments in the templates say where the notice belongs and what goes. A page without them cannot be kept.
package struct KeptPage: Sendable {
  package let page: Page
  /// The day of the first build in which it did not hold.
  package let since: Day

  private static let place = "<!-- kept -->"
  private static let (begin, end) = ("<!-- checked -->", "<!-- /checked -->")
  private static let (noticeBegin, noticeEnd) = ("<div class=\"kept\" role=\"note\" data-since=\"", "\">")

  /// Keeps a page as the last build left it, which may have kept it already. If it held until then, it does not hold since
  /// this date. Nil when it has no place for the notice.
  package init?(_ last: Page, in language: Language, since date: Day) {
    let text = String(decoding: last.bytes, as: UTF8.self)
    if let since = KeptPage.since(in: text) {
      self.init(page: last, since: since)
      return
    }
    guard let place = text.firstRange(of: KeptPage.place) else { return nil }
    let notice = LocalFormat(locale: language.locale).filling(language.texts[.keptNotice] ?? "", with: date)
    let element = KeptPage.noticeBegin + date.isoDate + KeptPage.noticeEnd + "<p>\(HTML(text: notice).markup)</p></div>"
    let page = KeptPage.unchecked(text.replacingCharacters(in: place, with: element))
    self.init(page: Page(path: last.path, bytes: Array(page.utf8)), since: date)
  }

  private init(page: Page, since: Day) {
    self.page = page
    self.since = since
  }

  private static func since(in text: String) -> Day? {
    guard let begin = text.firstRange(of: noticeBegin) else { return nil }
    return Day(String(text[begin.upperBound...].prefix(10)))
  }

  /// The page without what says that it was checked.
  private static func unchecked(_ text: String) -> String {
    var (left, rest) = ("", text[...])
    while let first = rest.firstRange(of: begin), let last = rest[first.upperBound...].firstRange(of: end) {
      left += rest[..<first.lowerBound]
      rest = rest[last.upperBound...]
    }
    return left + rest
  }
}

extension KeptPage {
  private static let (entryBegin, entryEnd) = ("<!-- entry -->", "<!-- /entry -->")
  private static let entryPlace = "<!-- kept entries -->"

  /// The list of articles with the entries of articles that are kept, as they stood in the last one.
  static func list(_ list: Page, with flows: [String], from last: Page) -> Page {
    let text = String(decoding: list.bytes, as: UTF8.self)
    guard let place = text.firstRange(of: entryPlace) else { return list }
    var entries = ""
    var rest = String(decoding: last.bytes, as: UTF8.self)[...]
    while let first = rest.firstRange(of: entryBegin), let end = rest[first.upperBound...].firstRange(of: entryEnd) {
      let entry = rest[first.lowerBound..<end.upperBound]
      if flows.contains(where: { entry.contains("href=\"\($0).html\"") }) { entries += entry + "\n" }
      rest = rest[end.upperBound...]
    }
    let bytes = Array(text.replacingCharacters(in: place, with: entries + entryPlace).utf8)
    return Page(path: list.path, bytes: bytes)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with words: String) -> String {
    String(self[..<range.lowerBound]) + words + self[range.upperBound...]
  }
}
