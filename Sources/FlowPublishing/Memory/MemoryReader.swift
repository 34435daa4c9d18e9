import FlowReading
import FlowVerification

/// Reads what `MemoryWriter` writes.
struct MemoryReader {
  private var cause = ""
  private var isSilent = false
  private var files: [String: ProjectMemory.File] = [:]
  private var pages: [String: ProjectMemory.File] = [:]
  private var articles: [RememberedArticle] = []
  private var article: Article?

  /// An article whose lines are being read.
  private struct Article {
    let fields: [String]
    var lists: [MemoryWriter.Line: [String]] = [:]
    var entries: [ArticleEntry] = []
  }

  /// The memory; nil where the bytes are none, or not whole.
  static func memory(_ bytes: [UInt8]) -> ProjectMemory? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let rest = bytes[(end + 1)...]
    guard
      bytes[..<end].elementsEqual((MemoryWriter.mark + Fingerprint(of: rest).text).utf8)
    else { return nil }
    var reader = MemoryReader()
    for line in rest.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map(text)
      guard let kind = fields.first.flatMap(MemoryWriter.Line.init), reader.read(kind, Array(fields.dropFirst())) else {
        return nil
      }
    }
    reader.endArticle()
    return ProjectMemory(
      cause: reader.cause, isSilent: reader.isSilent, files: reader.files, pages: reader.pages,
      articles: reader.articles)
  }

  /// Returns false where the fields are not those of such a line.
  private mutating func read(_ kind: MemoryWriter.Line, _ fields: [String]) -> Bool {
    switch (kind, fields.count) {
    case (.cause, 1): cause = fields[0]
    case (.silent, 0): isSilent = true
    case (.file, 3): files[fields[0]] = ProjectMemory.File(content: fields[1], state: fields[2])
    case (.page, 3): pages[fields[0]] = ProjectMemory.File(content: fields[1], state: fields[2])
    case (.article, 5):
      endArticle()
      article = Article(fields: fields)
    case (.fragment, 1), (.leadsTo, 1), (.claimed, 1), (.borrowed, 1), (.line, 1), (.leftOut, 1):
      article?.lists[kind, default: []].append(fields[0])
    case (.entry, 6):
      guard let id = article?.fields[0], let steps = Int(fields[2]) else { return false }
      article?.entries.append(
        ArticleEntry(
          flow: id, languageTag: fields[0], sourceLanguageTag: fields[1], title: fields[4], steps: steps,
          summary: HTML(remembered: fields[5]), isDraft: !fields[3].isEmpty))
    case (.cause, _), (.silent, _), (.file, _), (.page, _), (.article, _), (.fragment, _), (.leadsTo, _), (.claimed, _),
      (.borrowed, _), (.line, _), (.leftOut, _), (.entry, _):
      return false
    }
    return true
  }

  private mutating func endArticle() {
    guard let article else { return }
    let (fields, id) = (article.fields, article.fields[0])
    func list(_ kind: MemoryWriter.Line) -> [String] { article.lists[kind] ?? [] }
    let flow = RememberedFlow(
      id: id, languageTag: fields[1], fragments: list(.fragment), leadsTo: list(.leadsTo), claimed: list(.claimed),
      borrowed: list(.borrowed), entry: fields[2], isSilent: !fields[3].isEmpty)
    let summary = ArticleSummary(
      flow: id, lines: list(.line), triesDeclaredNumbers: !fields[4].isEmpty, leftOut: list(.leftOut))
    articles.append(RememberedArticle(flow: flow, summary: summary, entries: article.entries))
    self.article = nil
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    guard field.contains(0x5C) else { return String(decoding: field, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        bytes.append(byte == 0x74 ? 0x09 : byte == 0x6E ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
