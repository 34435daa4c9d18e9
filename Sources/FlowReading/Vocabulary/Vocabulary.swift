/// The elements and attributes of one kind of file. Its schemas and its diagnostics are made from them.
package struct Vocabulary: Sendable {
  package let namespace: String
  /// The words for such a file inside a sentence: `a flow`.
  package let subject: String
  /// The name of the outermost element.
  package let root: String
  /// The outermost elements of other kinds of file that editors check with the same schema.
  package let otherRoots: [String]
  /// The names of the elements that can be among words.
  package let inline: [String]
  /// The elements, each name once, in the order of the schema.
  package let elements: [Element]

  package init(
    namespace: String, subject: String, root: String, otherRoots: [String] = [], inline: [String] = [],
    elements: [Element]
  ) {
    self.namespace = namespace
    self.subject = subject
    self.root = root
    self.otherRoots = otherRoots
    self.inline = inline
    self.elements = elements
  }

  /// The element with a name; nil when there is none.
  package subscript(name: String) -> Element? { elements.first { $0.name == name } }
}

extension Vocabulary {
  /// An element: its documentation, its attributes and its content.
  package struct Element: Sendable {
    package let name: String
    /// One sentence about what it is for, which editors show.
    package let documentation: String
    package let attributes: [Attribute]
    /// The attributes that it shares with other elements.
    package let group: AttributeGroup?
    package let content: Content

    package init(
      _ name: String, _ documentation: String, attributes: [Attribute] = [], group: AttributeGroup? = nil,
      content: Content = .empty
    ) {
      self.name = name
      self.documentation = documentation
      self.attributes = attributes
      self.group = group
      self.content = content
    }

    /// Its own attributes, then the shared ones.
    package var allAttributes: [Attribute] { attributes + (group?.attributes ?? []) }
  }

  /// The content that an element can have.
  package enum Content: Sendable {
    case empty
    /// One value, without elements.
    case text(DataType)
    /// Child elements in the order of these particles. Each particle takes as many elements as it can.
    case children([Particle])
    /// Words and the vocabulary's inline elements.
    case words
  }

  /// A place in a sequence: the elements that can be there, and how many of them.
  package struct Particle: Sendable {
    package let names: [String]
    package let count: Count

    package init(_ names: String..., count: Count = .one) {
      self.names = names
      self.count = count
    }
  }

  /// How many elements a particle has: `one`, at most one (`optional`), none or more (`any`), one or more (`many`).
  package enum Count: Sendable {
    case one, optional, any, many

    package var isRequired: Bool { self == .one || self == .many }
    package var isRepeated: Bool { self == .any || self == .many }
  }

  /// An attribute of an element.
  package struct Attribute: Sendable {
    /// The name. `xml:lang` has its prefix.
    package let name: String
    package let type: DataType
    package let isRequired: Bool
    /// One sentence about what it says, which editors show.
    package let documentation: String

    package init(_ name: String, _ type: DataType, required: Bool = false, _ documentation: String) {
      self.name = name
      self.type = type
      isRequired = required
      self.documentation = documentation
    }
  }

  /// Attributes that several elements share.
  package struct AttributeGroup: Sendable {
    /// The name, which no element has.
    package let name: String
    package let documentation: String
    package let attributes: [Attribute]

    package init(_ name: String, _ documentation: String, _ attributes: [Attribute]) {
      self.name = name
      self.documentation = documentation
      self.attributes = attributes
    }
  }

  /// The type of the value of an attribute or a text.
  package enum DataType: Sendable {
    /// A name that the author gives: letters, digits and hyphens, a letter first. Attributes called `id` are unique.
    case id
    /// The id of something that is defined elsewhere.
    case reference
    /// Several such ids, with blanks between them.
    case references
    /// Any text that is not empty.
    case text
    /// A BCP 47 tag.
    case language
    /// `yes` or `no`.
    case flag
    /// A whole number, not negative.
    case count
    /// A number with or without decimals, not negative.
    case decimal
    /// A date such as `2026-03-25`.
    case day
    /// One of a few words. Every schema lists them.
    case words(NameList)
    /// One of the names in a list. The schema for editors lists them; the tool's decoder checks them.
    case name(NameList)
  }

  /// The names of one kind of thing, for example of every control.
  package struct NameList: Sendable {
    /// The noun for such a thing inside a sentence: `control`.
    package let noun: String
    /// What `passo names` calls the list; nil for a few words that only one attribute has.
    package let kind: String?
    package let names: [String]
    /// What each name means, in the order of the names: a few words that could stand behind a colon.
    package let meanings: [String]

    package init(_ noun: String, listedAs kind: String? = nil, _ entries: [(name: String, meaning: String)]) {
      self.noun = noun
      self.kind = kind
      names = entries.map(\.name)
      meanings = entries.map(\.meaning)
    }
  }
}
