import XMLTree

/// Markup that is safe to put into a page. It is made only by escaping text, by writing elements, and from literals in the
/// code.
package struct HTML: Hashable, Sendable {
  /// The markup as a string.
  package private(set) var markup: String

  /// Empty markup.
  package init() { markup = "" }

  /// Text, escaped so that it stays the same text in content and in quoted attributes.
  package init(text: String) {
    var escaped = HTML()
    escaped.append(text: text)
    self = escaped
  }

  /// Adds text, escaped.
  package mutating func append(text: String) { MarkupEscaper.append(text, to: &markup, in: .page) }

  /// Adds markup.
  package mutating func append(_ other: HTML) { markup += other.markup }

  /// Markup that an earlier run has made. Only `MemoryReader` may call it, with what `MemoryWriter` has written.
  init(remembered markup: String) { self.markup = markup }

  /// Adds markup without escaping it. Only `TemplateLibrary` may call it, with what a checked template made of safe values.
  mutating func append(unescaped markup: String) { self.markup += markup }

  /// Adds markup that is written in the code. A `StaticString` cannot hold text from a file.
  package mutating func append(literal: StaticString) { markup += literal.description }

  /// Adds an element with its attributes and the content that `write` adds. A void element has no content and no end tag.
  package mutating func append(
    _ element: Element, _ attributes: [Attribute] = [], _ write: (inout HTML) -> Void = { _ in }
  ) {
    markup += "<\(element.rawValue)"
    for attribute in attributes {
      markup += " \(attribute.name)"
      markup += "=\""
      append(text: attribute.value)
      markup += "\""
    }
    markup += ">"
    guard !element.isVoid else { return }
    write(&self)
    markup += "</\(element.rawValue)>"
  }
}

extension HTML {
  /// The elements that pages may have.
  package enum Element: String, Sendable {
    case a, b, caption, details, dfn, div, input, label, li, ol, p, q, span, summary
    case table, tbody, td, tfoot, th, tr, ul
    case article, code, dd, dl, dt, em, figcaption, figure, footer, h1, h2, h3, header, main, mark, nav, pre, section
    case meta, strong, thead, title
    // Elements of SVG.
    case circle, desc, g, path, rect, svg, text

    fileprivate var isVoid: Bool { self == .input || self == .meta }
  }

  /// An attribute with its value.
  package struct Attribute: Sendable {
    fileprivate let name: String
    fileprivate let value: String

    private init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    package static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
    package static func href(_ address: String) -> Attribute { Attribute("href", address) }
    package static func title(_ text: String) -> Attribute { Attribute("title", text) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }
    package static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
    /// The attribute `aria-NAME`.
    package static func aria(_ name: String, _ value: String) -> Attribute { Attribute("aria-\(name)", value) }
    /// The attribute `data-NAME`.
    package static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }
    package static func hreflang(_ tag: String) -> Attribute { Attribute("hreflang", tag) }
    /// For a `meta` element that says what a header of HTTP would.
    static func httpEquiv(_ header: StaticString) -> Attribute { Attribute("http-equiv", header.description) }
    static func content(_ value: String) -> Attribute { Attribute("content", value) }
    /// An attribute of an SVG element.
    static func svg(_ name: StaticString, _ value: String) -> Attribute { Attribute(name.description, value) }
    /// For a `details` element whose content is shown at first.
    static let open = Attribute("open", "")
    package static func role(_ role: String) -> Attribute { Attribute("role", role) }
  }
}
