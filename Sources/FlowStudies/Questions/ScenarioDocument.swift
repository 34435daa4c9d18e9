import BillingModel
package import FlowReading

/// A run of a scenario as JSON, for other tools. Amounts are whole numbers of the currency's smallest unit, dates are ISO
/// dates.
package struct ScenarioDocument: Sendable {
  private let run: ScenarioRun
  private let names: ModelNames

  package init(_ run: ScenarioRun, catalogue: Catalogue) {
    self.run = run
    names = ModelNames(catalogue: catalogue, product: run.scenario.product)
  }

  /// The document as text.
  package var json: String {
    JSONValue.object(["product": .text(run.scenario.product), "steps": .list(run.steps.map(step))]).document
  }

  private func step(_ step: ScenarioRun.Step) -> JSONValue {
    let controls = step.controls.map { (names.name(of: $0.control, $0.slot), JSONValue.text($0.state.rawValue)) }
    let facts = step.facts.map { fact, value in (fact.rawValue, json(of: value, fact)) }
    return .object([
      "gesture": JSONValue(step.gesture.map { names.words(of: $0) }),
      "by": JSONValue(step.gesture?.role?.name),
      "refusal": step.refusal?.json ?? .null, "screen": .text(step.screen.rawValue),
      "controls": .object(Dictionary(controls) { first, _ in first }),
      "effects": .list(step.effects.map { .text($0.name) }), "mails": .list(step.mails.map { .text($0.rawValue) }),
      "facts": .object(Dictionary(facts) { _, last in last }),
    ])
  }

  /// The value of a fact; null where it has none. Rates are in per cent.
  private func json(of value: Value, _ fact: Fact) -> JSONValue {
    switch value {
    case .none: .null
    case .flag(let flag): .flag(flag)
    // Two decimals are enough: the shortest text of the nearest binary fraction has no more.
    case .count(let count) where fact.type == .percent: .number(Double(count) / 100)
    case .count(let count): .whole(count)
    case .money(let money): .whole(money.minorUnits)
    case .day(let day): .text(day.isoDate)
    case .currency(let currency): .text(currency.code)
    case .period(let period): .object(["start": .text(period.start.isoDate), "end": .text(period.end.isoDate)])
    case .name: JSONValue(names.names(of: value, fact).first)
    case .names: .list(names.names(of: value, fact).map(JSONValue.text))
    }
  }
}

extension Refusal {
  fileprivate var json: JSONValue {
    let (kind, name) =
      switch self {
      case .hidden(let control): ("hidden", control.rawValue)
      case .disabled(let control): ("disabled", control.rawValue)
      case .message(let message): ("message", message.rawValue)
      }
    return .object(["kind": .text(kind), "name": .text(name)])
  }
}
