package import BillingModel

/// What the product calls things in each language, and where links lead.
package struct Labels: Sendable {
  /// Something that has a name of its own.
  package enum Key: Hashable, Sendable {
    case control(Control)
    case screen(Screen)
    case message(Message)
    case status(Status)
    case role(Role)
    case link(Link)
    /// A word of the field, by its id in the catalogue.
    case term(String)
  }

  /// A name in one language.
  package struct Label: Hashable, Sendable {
    /// Exactly as the product shows it.
    package let text: String
    /// What it means, for terms; shown to the reader who wants to know.
    package let explanation: String?

    package init(text: String, explanation: String? = nil) {
      self.text = text
      self.explanation = explanation
    }
  }

  /// Which generation of the product's screens the labels are of, for example `E3` (`docs/rules.md` E3, D7).
  package let epoch: String
  private let labels: [String: [Key: Label]]
  private let addresses: [String: [Link: String]]

  /// Labels and absolute `https` addresses, by language.
  package init(epoch: String = "", labels: [String: [Key: Label]], addresses: [String: [Link: String]]) {
    self.epoch = epoch
    self.labels = labels
    self.addresses = addresses
  }

  /// The name of a thing in a language, or nil when the catalogue has none.
  package func label(of key: Key, in language: String) -> Label? { labels[language]?[key] }

  /// The absolute address that a link leads to in a language.
  package func address(of link: Link, in language: String) -> String? { addresses[language]?[link] }

  /// Every label of a language, for checks that text does not repeat one by hand.
  package func all(in language: String) -> [Key: Label] { labels[language] ?? [:] }
}
