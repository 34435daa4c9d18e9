/// The elements and attributes that one kind of file may have: what its schema, its diagnostics and its editors know.
package struct Vocabulary: Sendable {
  package let namespace: String
  /// What a file of it is called inside a sentence: `a flow`.
  package let subject: String
  /// The name of the outermost element.
  package let root: String
  /// The outermost elements of the other kinds of file that editors read with the same schema.
  package let otherRoots: [String]
  /// The elements that may stand among words, by name.
  package let inline: [String]
  /// Each name once, in the order in which the schema and the documentation list them.
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

  /// The element of that name; nil when there is none.
  package subscript(name: String) -> Element? { elements.first { $0.name == name } }
}

extension Vocabulary {
  /// An element: what it is for, what it may say of itself, and what may stand in it.
  package struct Element: Sendable {
    package let name: String
    /// What it is for, in one sentence: editors show it.
    package let documentation: String
    package let attributes: [Attribute]
    /// Attributes that it shares with other elements.
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

  /// What may stand in an element.
  package enum Content: Sendable {
    case empty
    /// One value, without elements.
    case text(DataType)
    /// Elements in this order; each particle takes as many as it can.
    case children([Particle])
    /// Words, with the vocabulary's inline elements among them.
    case words
  }

  /// A place in a sequence: one of some elements, so many times.
  package struct Particle: Sendable {
    package let names: [String]
    package let count: Count

    package init(_ names: String..., count: Count = .one) {
      self.names = names
      self.count = count
    }
  }

  /// How many times an element may stand in its place.
  package enum Count: Sendable {
    case one, optional, any, many

    package var isRequired: Bool { self == .one || self == .many }
    package var isRepeated: Bool { self == .any || self == .many }
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// `xml:lang` is written with its prefix.
    package let name: String
    package let type: DataType
    package let isRequired: Bool
    /// What it says, in one sentence: editors show it.
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
    /// Not the name of an element.
    package let name: String
    package let documentation: String
    package let attributes: [Attribute]

    package init(_ name: String, _ documentation: String, _ attributes: [Attribute]) {
      self.name = name
      self.documentation = documentation
      self.attributes = attributes
    }
  }

  /// What an attribute or a text may be.
  package enum DataType: Sendable {
    /// A name that the author gives: letters, digits and hyphens, a letter first. Attributes called `id` are unique.
    case id
    /// The name of something that stands elsewhere, in the same form.
    case reference
    /// Several of them, with blanks between.
    case references
    /// Anything but nothing.
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
    /// One of a few words, which every schema lists.
    case words([String])
    /// One of the names of something. The published schema lists them; for the tool, the decoder checks them.
    case name(NameList)
  }

  /// The names of one kind of thing, for example of every control.
  package struct NameList: Sendable {
    /// What one of them is called inside a sentence: `control`.
    package let noun: String
    package let names: [String]

    package init(_ noun: String, _ names: [String]) {
      self.noun = noun
      self.names = names
    }
  }
}
