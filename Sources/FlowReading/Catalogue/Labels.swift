package import BillingModel

/// The labels of the product and the addresses of links, in each language.
package struct Labels: Sendable {
  /// A thing that has a label.
  package enum Key: Hashable, Sendable {
    case control(Control)
    case screen(Screen)
    case message(Message)
    case status(Status)
    case role(Role)
    case link(Link)
    /// A term, by its id in the catalogue.
    case term(String)
  }

  /// The label of a thing in one language.
  package struct Label: Hashable, Sendable {
    /// The text, exactly as the product shows it.
    package let text: String
    /// The meaning of a term, which a page can show; nil for everything else.
    package let explanation: String?
    /// Where it is in the catalogue, or the place of the explanation of a term; nil for a label that is made in code.
    package let place: SourceRange?

    package init(text: String, explanation: String? = nil, at place: SourceRange? = nil) {
      self.text = text
      self.explanation = explanation
      self.place = place
    }
  }

  /// The generation of the product's screens that has the labels, for example `E3` (`docs/rules.md` E3, D7).
  package let epoch: String
  /// Where controls stand on their screens.
  package let places: [Control: ControlPlace]
  private let labels: [String: [Key: Label]]
  private let addresses: [String: [Link: String]]

  /// Labels and absolute `https` addresses, by the tag of the language.
  package init(
    epoch: String = "", labels: [String: [Key: Label]], addresses: [String: [Link: String]],
    places: [Control: ControlPlace] = [:]
  ) {
    self.epoch = epoch
    self.places = places
    self.labels = labels
    self.addresses = addresses
  }

  /// The label of a thing in a language; nil when the catalogue has none.
  package func label(of key: Key, in language: String) -> Label? { labels[language]?[key] }

  /// The absolute address of a link in a language.
  package func address(of link: Link, in language: String) -> String? { addresses[language]?[link] }

  /// Every label of a language.
  package func all(in language: String) -> [Key: Label] { labels[language] ?? [:] }
}
