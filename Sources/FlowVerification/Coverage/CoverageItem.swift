package import BillingModel

/// A part of the model that a flow can document.
package struct CoverageItem: Hashable, Sendable, Comparable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A control that words name.
    case control = "control"
    /// A gesture that readers make.
    case gesture = "gesture"
    /// A message with which a gesture is refused.
    case refusal = "refusal"
    case mail = "mail"
    case effect = "effect"
    /// Two screens, one after the other.
    case screens = "screens"

    /// For headings and counts: `12 of 30 controls`.
    package var plural: String {
      switch self {
      case .control: "controls"
      case .gesture: "gestures"
      case .refusal: "messages of refusal"
      case .mail: "mails"
      case .effect: "effects"
      case .screens: "pairs of screens"
      }
    }
  }

  package let kind: Kind
  package let name: String

  private init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  package static func control(_ control: Control) -> CoverageItem { CoverageItem(.control, control.rawValue) }
  static func refusal(_ message: Message) -> CoverageItem { CoverageItem(.refusal, message.rawValue) }
  static func mail(_ mail: MailKind) -> CoverageItem { CoverageItem(.mail, mail.rawValue) }
  static func effect(_ effect: Effect) -> CoverageItem { CoverageItem(.effect, effect.name) }
  package static func screens(_ first: Screen, _ second: Screen) -> CoverageItem {
    CoverageItem(.screens, "\(first.rawValue) → \(second.rawValue)")
  }

  package static func gesture(_ control: Control) -> CoverageItem {
    CoverageItem(.gesture, "\(control.use.rawValue) \(control.rawValue)")
  }

  static func gesture(_ link: Link) -> CoverageItem { CoverageItem(.gesture, "open \(link.rawValue)") }

  package static func < (left: CoverageItem, right: CoverageItem) -> Bool {
    (left.order, left.name) < (right.order, right.name)
  }

  private var order: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
