import FlowReading
import FlowVerification

/// Writes a memory as lines of fields with tabs between. The first line has a fingerprint of all others, so that one that
/// is damaged is noticed.
struct MemoryWriter {
  /// What a line is about.
  enum Line: String {
    case cause = "cause"
    case silent = "silent"
    case file = "file"
    case page = "page"
    case article = "article"
    // Of the article before.
    case fragment = "fragment"
    case leadsTo = "leads-to"
    case claimed = "claimed"
    case borrowed = "borrowed"
    case line = "line"
    case leftOut = "left-out"
    case entry = "entry"
  }

  /// The first line, before the fingerprint. Another form of the lines has another one.
  static let mark = "passo-memory-1 "

  private var lines: [UInt8] = []

  /// The bytes of the file. The same memory gives the same bytes.
  static func bytes(of memory: ProjectMemory) -> [UInt8] {
    var writer = MemoryWriter()
    writer.add(.cause, memory.cause)
    if memory.isSilent { writer.add(.silent) }
    for (kind, files) in [(Line.file, memory.files), (.page, memory.pages)] {
      for (path, file) in files.sorted(by: { $0.key < $1.key }) { writer.add(kind, path, file.content, file.state) }
    }
    for article in memory.articles { writer.add(article) }
    return Array((mark + Fingerprint(of: writer.lines).text + "\n").utf8) + writer.lines
  }

  private mutating func add(_ article: RememberedArticle) {
    let (flow, summary) = (article.flow, article.summary)
    add(
      .article, flow.id, flow.languageTag, flow.entry, flow.isSilent ? "silent" : "",
      summary.triesDeclaredNumbers ? "declared" : "")
    let lists = [
      (Line.fragment, flow.fragments), (.leadsTo, flow.leadsTo), (.claimed, flow.claimed), (.borrowed, flow.borrowed),
      (.line, summary.lines), (.leftOut, summary.leftOut),
    ]
    for (kind, texts) in lists {
      for text in texts { add(kind, text) }
    }
    for entry in article.entries {
      add(
        .entry, entry.languageTag, entry.sourceLanguageTag, String(entry.steps), entry.isDraft ? "draft" : "",
        entry.title, entry.summary.markup)
    }
  }

  private mutating func add(_ kind: Line, _ fields: String...) {
    lines += kind.rawValue.utf8
    for field in fields {
      lines.append(UInt8(ascii: "\t"))
      for byte in field.utf8 {
        switch byte {
        case UInt8(ascii: "\t"): lines += "\\t".utf8
        case UInt8(ascii: "\n"): lines += "\\n".utf8
        case UInt8(ascii: "\\"): lines += "\\\\".utf8
        default: lines.append(byte)
        }
      }
    }
    lines.append(UInt8(ascii: "\n"))
  }
}
