/// The elements of an HTML page in their order. Unlike a browser, it accepts no mistakes in the markup.
package struct PageMarkup {
  /// Why a page is not well formed, with the words at that place.
  package struct Malformed: Error {
    let reason: String
    let words: String
  }

  package struct Element {
    package let name: String
    package let attributes: [String: String]
    /// The text of the element, with that of the elements inside.
    package fileprivate(set) var text = ""
    /// The indices of the elements around this one, the outermost first.
    let ancestors: [Int]

    package subscript(name: String) -> String? { attributes[name] }
    package var classes: [Substring] { attributes["class", default: ""].split(separator: " ") }
  }

  package private(set) var elements: [Element] = []

  /// Reads a page. Attributes have to be quoted, and every element that is not void needs an end tag. Throws at the first
  /// mistake.
  package init(_ markup: String) throws {
    var rest = Array(markup.utf8)[...]
    var open: [Int] = []
    while let next = rest.first {
      let tag = next == UInt8(ascii: "<") ? rest.firstIndex(of: UInt8(ascii: ">")) : nil
      guard next == UInt8(ascii: "<") else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        let decoded = try PageMarkup.decoded(text)
        for index in open { elements[index].text += decoded }
        rest = rest[text.endIndex...]
        continue
      }
      let words = String(decoding: rest.prefix(80), as: UTF8.self)
      guard let end = tag else { throw Malformed(reason: "a tag does not end", words: words) }
      let inner = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      // Comments say where the notice of a page belongs that does not hold any more.
      if inner == "!DOCTYPE html" || inner.wholeMatch(of: #/!-- \/?[a-z ]+ --/#) != nil { continue }
      if inner.hasPrefix("/") {
        guard let last = open.popLast(), elements[last].name == inner.dropFirst() else {
          throw Malformed(reason: "an end tag closes what is not open", words: words)
        }
        continue
      }
      let element = try PageMarkup.element(inner, words, ancestors: open)
      if !inner.hasSuffix("/"), !PageMarkup.void.contains(element.name) { open.append(elements.count) }
      elements.append(element)
    }
    guard open.isEmpty else {
      throw Malformed(reason: "elements are not closed", words: "\(open.map { elements[$0].name })")
    }
  }

  private static let void: Set<String> = ["meta", "link", "input", "img", "br", "hr"]

  private static func element(_ inner: String, _ words: String, ancestors: [Int]) throws -> Element {
    guard let match = inner.wholeMatch(of: #/([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<]*")?)*) ?/?/#) else {
      throw Malformed(reason: "a tag is not a name and quoted attributes", words: words)
    }
    var attributes: [String: String] = [:]
    for attribute in match.2.matches(of: #/ ([a-zA-Z-]+)(?:="([^"]*)")?/#) {
      let value = try decoded(Array((attribute.2 ?? "").utf8)[...])
      guard attributes.updateValue(value, forKey: String(attribute.1)) == nil else {
        throw Malformed(reason: "an attribute stands twice", words: words)
      }
    }
    return Element(name: String(match.1), attributes: attributes, ancestors: ancestors)
  }

  /// Text with its character references resolved. Throws for a `&` that begins no reference.
  private static func decoded(_ bytes: ArraySlice<UInt8>) throws -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let bare = text.replacing(/&(?:amp|lt|gt|quot|#39);/, with: "")
    guard !bare.contains("&"), !bare.contains(">") else { throw Malformed(reason: "text is not escaped", words: text) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension PageMarkup {
  package func all(_ name: String, _ className: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (className.map($0.classes.map(String.init).contains) ?? true) }
  }

  package var ids: [String] { elements.compactMap { $0["id"] } }

  /// The elements inside another one.
  package func inside(_ id: String) -> [Element] {
    guard let index = elements.firstIndex(where: { $0["id"] == id }) else { return [] }
    return elements.filter { $0.ancestors.contains(index) }
  }
}
