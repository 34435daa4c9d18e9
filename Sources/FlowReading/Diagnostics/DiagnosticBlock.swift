import XMLTree

/// One diagnostic as text, like those of rustc: the message, the place, the source line, the notes, what to do.
struct DiagnosticBlock {
  private let diagnostic: Diagnostic
  private let style: TerminalStyle
  /// The width of the line numbers: as many columns as the largest one that is shown has digits.
  private let gutter: Int

  init(_ diagnostic: Diagnostic, style: TerminalStyle) {
    self.diagnostic = diagnostic
    self.style = style
    let places = [diagnostic.place] + diagnostic.notes.map(\.place)
    gutter = places.compactMap { $0.map { String($0.start.line).count } }.max() ?? 1
  }

  /// The text, which ends with a line end.
  var text: String {
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.id.rawValue)]"
    var lines = [heading(name, diagnostic.severity, diagnostic.message)]
    if let place = diagnostic.place {
      lines += excerpt(place, diagnostic.severity)
    } else {
      lines.append(arrow + diagnostic.path.printable)
    }
    for note in diagnostic.notes where note.place == nil { lines.append(remark("note", note.text)) }
    if let help = diagnostic.help { lines.append(remark("help", help)) }
    for note in diagnostic.notes {
      guard let place = note.place else { continue }
      lines.append(heading("note", .note, note.text))
      lines += excerpt(place, .note)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var margin: String { String(repeating: " ", count: gutter) }

  private var arrow: String { margin + style.gutter("--> ") }

  private func heading(_ name: String, _ severity: Diagnostic.Severity, _ message: String) -> String {
    style.severity(severity, name) + style.strong(": " + indented(message, by: name.count + 2))
  }

  /// A line under the excerpt: `   = help: …`.
  private func remark(_ name: String, _ text: String) -> String {
    margin + style.gutter(" = ") + style.strong(name) + ": " + indented(text, by: gutter + name.count + 5)
  }

  private func excerpt(_ place: SourceRange, _ severity: Diagnostic.Severity) -> [String] {
    let (line, column) = (place.start.line, place.start.column)
    let excerpt = SourceExcerpt(of: place)
    let number = String(line)
    let padded = String(repeating: " ", count: gutter - number.count) + number
    return [
      arrow + "\(place.file.path.printable):\(line):\(column)",
      margin + style.gutter(" |"),
      style.gutter(padded + " |") + (excerpt.line.isEmpty ? "" : " " + excerpt.line),
      margin + style.gutter(" |") + " " + excerpt.indent + style.severity(severity, excerpt.marks),
    ]
  }

  /// The text with its further lines indented, so that they begin under its first line.
  private func indented(_ text: String, by count: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
    return lines.joined(separator: "\n" + String(repeating: " ", count: count))
  }
}
