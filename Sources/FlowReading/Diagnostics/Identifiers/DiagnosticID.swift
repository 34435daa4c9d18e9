extension Diagnostic {
  /// A kind of diagnostic: the id that is printed in brackets, and what the guide says about it.
  ///
  /// Each extension has the ids of one chapter of the guide. The message of a diagnostic is written by the check that
  /// finds it. Ids never change, because accepted findings and tools refer to them.
  package struct ID: Hashable, Sendable, RawRepresentable, CaseIterable, CustomStringConvertible {
    /// The id, for example `claim-false`.
    package let rawValue: String
    /// The severity, unless the check that finds it chooses another one.
    package let severity: Severity
    /// What it means, in one sentence or two.
    package let meaning: String
    /// Content, or a command, that leads to it.
    package let example: String
    /// What to do, in one sentence or two.
    package let cure: String
    /// Whether a project can accept it for a while, in `Content/known.xml`. Diagnostics about words and walks can be
    /// accepted. Others cannot: a file that cannot be read or translated has no page.
    package let canBeAccepted: Bool
    /// Whether a project can make it less severe than it usually is, in `passo.xml`. Only what is about words and style
    /// can be lowered, and nothing that says that readers are misled or that something was not checked.
    package let canBeLowered: Bool

    init(
      _ rawValue: String, severity: Severity = .error, _ meaning: String, example: String, cure: String,
      canBeAccepted: Bool = false, canBeLowered: Bool = false
    ) {
      self.rawValue = rawValue
      self.severity = severity
      self.meaning = meaning
      self.example = example
      self.cure = cure
      self.canBeAccepted = canBeAccepted
      self.canBeLowered = canBeLowered
    }

    /// The id with this name; nil when there is none.
    package init?(rawValue: String) {
      guard let id = ID.byName[rawValue] else { return nil }
      self = id
    }

    package var description: String { rawValue }

    package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  }
}

extension Diagnostic.ID {
  /// The chapters of the guide with their ids, in order.
  package static let chapters: [(title: String, ids: [Self])] = [
    ("Files", files), ("Shape and names", shape), ("Words", words), ("Translation", translation), ("Walks", walks),
    ("What the project agreed on", agreements), ("Pages", pages),
  ]

  package static let allCases: [Self] = chapters.flatMap(\.ids)

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
