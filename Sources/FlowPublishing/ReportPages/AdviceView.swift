import FlowReading

/// Shows the advice of a finding. Elements that the writer has to add are shown as code, a line for each block.
package struct AdviceView {
  let text: String

  package init(text: String) { self.text = text }

  package var markup: HTML {
    var html = HTML()
    html.append(.div, [.class("help")]) { help in
      guard let (words, elements) = AdviceView.parts(of: text) else {
        help.append(.p) { $0.append(text: text.printable) }
        return
      }
      help.append(.p) { $0.append(text: words.printable) }
      help.append(.pre) { pre in
        for line in AdviceView.lines(of: elements) { pre.append(.code) { $0.append(text: line.printable) } }
      }
    }
    return html
  }

  /// Divides advice that ends with whole XML blocks into its words and these blocks; nil for other advice.
  package static func parts(of text: String) -> (words: String, elements: String)? {
    guard let start = text.firstRange(of: ": <"), let end = text.lastIndex(of: ">"), start.upperBound <= end,
      text[text.index(after: end)...].allSatisfy({ $0 == "." }), text[start.upperBound...].contains("</")
    else { return nil }
    return (String(text[...start.lowerBound]), "<" + text[start.upperBound...end])
  }

  /// The lines of XML blocks as they would stand in a file, indented. Only blocks begin a line, because line breaks inside
  /// a paragraph would add blanks to its words.
  package static func lines(of elements: String) -> [String] {
    var lines = [""]
    var depth = 0
    func beginLine() {
      let indent = String(repeating: "  ", count: max(0, depth))
      if lines[lines.count - 1].allSatisfy({ $0 == " " }) { lines.removeLast() }
      lines.append(indent)
    }
    var rest = elements[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      lines[lines.count - 1] += rest[..<start]
      let tag = rest[start...end]
      let isEnd = tag.hasPrefix("</")
      let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter }
      let isContainer = ["troubleshooting", "solution", "prerequisite", "elsewhere", "tip"].contains(name)
      if isContainer, isEnd { depth -= 1 }
      if isContainer || name == "p" && !isEnd { beginLine() }
      if isContainer, !isEnd { depth += 1 }
      lines[lines.count - 1] += tag
      rest = rest[rest.index(after: end)...]
    }
    lines[lines.count - 1] += rest
    return lines
  }
}
