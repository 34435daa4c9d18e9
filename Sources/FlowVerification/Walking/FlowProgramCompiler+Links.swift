import FlowReading
import FlowTranslation

// The links of paragraphs to other flows.
extension FlowProgramCompiler {
  /// Adds the links of some paragraphs, in the order of their ids; returns their numbers.
  mutating func addLinks(in paragraphs: [Paragraph], isScoped: Bool = true) -> Range<Int> {
    let first = result.links.count
    for paragraph in paragraphs.map(localizedParagraph) {
      // What the model cannot know is not judged: that a plan has ended by then, for example.
      let unknown = Set(paragraph.codes.flatMap { $0.code.isManual ? $0.code.mentionIDs : [] })
      for found in paragraph.codes.sorted(by: { $0.code.id < $1.code.id }) where !unknown.contains(found.code.id) {
        guard case .mention(.flow(let id)) = found.code.kind else { continue }
        let scopes = found.scopes.compactMap { if case .if(let condition) = $0.kind { condition } else { nil } }
        result.links.append(
          WalkLink(flow: id, scopes: isScoped ? scopes : [], place: CodePlace(paragraph, found.code)))
      }
    }
    return first..<result.links.count
  }

  /// Adds the operation that follows some links, if there are any.
  mutating func follow(_ links: Range<Int>) {
    if !links.isEmpty { result.operations.append(.follow(links: links)) }
  }
}

extension InlineCode {
  fileprivate var isManual: Bool {
    if case .manual = kind { return true }
    return false
  }

  /// The ids of the names inside of it.
  fileprivate var mentionIDs: [String] {
    content.compactMap { part in
      guard case .code(let code) = part, case .mention = code.kind else { return nil }
      return code.id
    }
  }
}
