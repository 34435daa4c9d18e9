import XMLTree

/// Markup that is safe to put into a page: made by escaping text or by writing elements, and in no other way.
package struct HTML: Hashable, Sendable {
  /// The markup itself.
  package private(set) var markup: String

  /// Nothing.
  package init() { markup = "" }

  /// Text, escaped so that it is the same text in content and in quoted attributes.
  package init(text: String) {
    var escaped = HTML()
    escaped.append(text: text)
    self = escaped
  }

  /// Adds text.
  package mutating func append(text: String) { MarkupEscaper.append(text, to: &markup, in: .page) }

  /// Adds markup.
  package mutating func append(_ other: HTML) { markup += other.markup }

  /// Adds markup that a template made of safe values; nothing else may.
  mutating func append(unescaped markup: String) { self.markup += markup }

  /// Adds markup that stands in the code: what anybody wrote elsewhere cannot come in here.
  package mutating func append(literal: StaticString) { markup += literal.description }

  /// Whether there is nothing.
  package var isEmpty: Bool { markup.isEmpty }

  /// Adds an element. Void elements have no content and no end tag.
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
  /// The elements that pages are made of.
  package enum Element: String, Sendable {
    case a, b, caption, details, dfn, div, input, label, li, ol, p, q, span, summary
    case table, tbody, td, tfoot, th, tr, ul
    case article, code, dd, dl, dt, em, figcaption, figure, footer, h1, h2, h3, header, main, mark, nav, pre, section
    case strong, thead, title
    // Pictures.
    case circle, desc, g, path, rect, svg, text

    fileprivate var isVoid: Bool { self == .input }
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
    /// `aria-…`.
    package static func aria(_ name: String, _ value: String) -> Attribute { Attribute("aria-\(name)", value) }
    package static func hreflang(_ tag: String) -> Attribute { Attribute("hreflang", tag) }
    /// An attribute of a picture, by its name.
    static func drawn(_ name: StaticString, _ value: String) -> Attribute { Attribute(name.description, value) }
    /// Of `details`: it shows what is in it.
    static let open = Attribute("open", "")
    package static func role(_ role: String) -> Attribute { Attribute("role", role) }
  }
}
