import FlowReading

/// A tag of a Mustache template, with its place in the file.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case value, section, end, partial
  }

  /// A tag that templates may not use.
  struct Unreadable: Error {
    let place: SourceRange
  }

  let kind: Kind
  let name: String
  let place: SourceRange

  /// Every tag of a template, in order. Throws at the first tag that templates may not use.
  static func all(in file: SourceFile) throws(Unreadable) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = file.bytes
    var index = 0
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      let start = index
      while index + 1 < bytes.count, !(bytes[index] == close && bytes[index + 1] == close) { index += 1 }
      index = min(index + 2, bytes.count)
      if index < bytes.count, bytes[index] == close { index += 1 }
      let place = SourceRange(file, start..<index)
      guard let tag = TemplateTag(place) else { throw Unreadable(place: place) }
      tags.append(tag)
    }
    return tags
  }

  /// A tag that ends a section which is not open, or that begins a section which does not end; nil when there is none.
  static func unpaired(_ tags: [TemplateTag]) -> TemplateTag? {
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.kind {
      case .section: open.append(tag)
      case .end: if open.popLast()?.name != tag.name { return tag }
      case .value, .partial: continue
      }
    }
    return open.last
  }

  /// How many bytes, and how many tags, a template may have. Mustache takes the longer for each tag, the more text follows.
  static let byteLimit = 128 << 10
  static let countLimit = 1_000
  /// How many tags a template may have with those of the templates in it, each as often as it stands there.
  static let expandedLimit = 10_000

  /// How many sections, or templates, may stand in each other.
  static let depthLimit = 32

  /// The first section that stands in more others than may be; nil when there is none.
  static func tooDeep(_ tags: [TemplateTag]) -> TemplateTag? {
    var depth = 0
    return tags.first { tag in
      switch tag.kind {
      case .section: depth += 1
      case .end: depth -= 1
      case .value, .partial: break
      }
      return depth > depthLimit
    }
  }

  /// Reads one tag. Nil when templates may not use it: it prints with other than three braces, or it is a comment, a
  /// transform, a lambda or a change of delimiters.
  private init?(_ place: SourceRange) {
    let text = place.text
    self.place = place
    let inner: Substring
    if text.hasPrefix("{{{") && text.hasSuffix("}}}") {
      kind = .value
      inner = text.dropFirst(3).dropLast(3)
    } else {
      guard text.hasSuffix("}}"), let mark = text.dropFirst(2).first else { return nil }
      switch mark {
      case "#", "^": kind = .section
      case "/": kind = .end
      case ">": kind = .partial
      default: return nil
      }
      inner = text.dropFirst(3).dropLast(2)
    }
    name = String(inner.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !name.isEmpty, name.utf8.allSatisfy(TemplateTag.isNameByte) else { return nil }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
