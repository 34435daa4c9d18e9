import BillingModel
import FlowReading
import FlowVerification

/// Names controls, gestures and values of the model as flows name them.
struct ModelNames {
  let catalogue: Catalogue
  /// The id of the product that the page or the account is about.
  let product: String

  /// The name of a control. A control beside another product has the id of that product behind it, after `@`.
  func name(of control: Control, _ slot: Slot) -> String {
    slot == .page ? control.rawValue : "\(control.rawValue)@\(other)"
  }

  /// A gesture as a flow would write it.
  func words(of gesture: ScenarioGesture) -> String {
    let phrase = gesture.phrase
    switch phrase.target {
    case .link(let link): return "open \(link.rawValue)"
    case .control(let control, let slot):
      let name = "\(phrase.kind.rawValue) \(name(of: control, slot))"
      return phrase.operand.map { "\(name) \(words(of: $0, control))" } ?? name
    }
  }

  /// The names that a value of a fact stands for; empty when the value is no name.
  func names(of value: Value, _ fact: Fact) -> [String] {
    let all: [String] =
      switch fact.type {
      case .name(let names), .names(let names): names
      case .products: [product, other]
      case .flag, .count, .money, .day, .period, .currency, .percent: []
      }
    switch value {
    case .name(let index): return all.indices.contains(index) ? [all[index]] : []
    case .names(let bits): return all.indices.filter { bits & UInt32(bit: $0) != 0 }.map { all[$0] }
    case .none, .flag, .count, .money, .day, .period, .currency: return []
    }
  }

  /// The operand of a gesture as a flow would write it.
  private func words(of operand: Operand, _ control: Control) -> String {
    switch operand {
    case .fact(let fact): "{\(fact.rawValue)}"
    case .before(let fact): "{before.\(fact.rawValue)}"
    case .input(let name): "{\(name)}"
    case .literal(let value):
      switch (value, control.entry) {
      case (.count(let count), _): String(count)
      case (.name(let index), .product): index == Slot.page.rawValue ? product : other
      case (.name(let index), let type?): type.names[index]
      case (.name, nil), (.none, _), (.flag, _), (.money, _), (.day, _), (.period, _), (.currency, _), (.names, _): ""
      }
    }
  }

  /// The id of another product than the page's.
  private var other: String { catalogue.otherProduct(onPageAbout: product)?.id ?? "" }
}
