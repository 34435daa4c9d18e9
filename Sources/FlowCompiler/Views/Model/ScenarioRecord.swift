import BillingModel
import Foundation

/// A run of a scenario as tools read it. Amounts are whole numbers of the currency's smallest unit, dates are ISO dates.
package struct ScenarioRecord: Encodable {
  private let run: ScenarioRun
  private let names: ModelNames

  package init(_ run: ScenarioRun, catalogue: Catalogue) {
    self.run = run
    names = ModelNames(catalogue: catalogue, product: run.scenario.product)
  }

  /// The record as text, keys in order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(self), as: UTF8.self) } catch {
      preconditionFailure("Strings and numbers could not be written as JSON: \(error)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(run.scenario.product, forKey: Key("product"))
    try container.encode(run.steps.map { StepRecord(step: $0, names: names) }, forKey: Key("steps"))
  }
}

private struct StepRecord: Encodable {
  let step: ScenarioRun.Step
  let names: ModelNames

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(step.gesture.map { names.words(of: $0) }, forKey: Key("gesture"))
    try container.encode(step.gesture?.role.map { "\($0)" }, forKey: Key("by"))
    try container.encode(step.refusal.map(RefusalRecord.init), forKey: Key("refusal"))
    try container.encode(step.screen.rawValue, forKey: Key("screen"))
    try container.encode(
      Dictionary(step.controls.map { (names.name(of: $0.control, $0.slot), $0.state.rawValue) }) { first, _ in first },
      forKey: Key("controls"))
    try container.encode(step.effects.map { "\($0)" }, forKey: Key("effects"))
    try container.encode(step.mails.map(\.rawValue), forKey: Key("mails"))
    var facts = container.nestedContainer(keyedBy: Key.self, forKey: Key("facts"))
    for (fact, value) in step.facts {
      try facts.encode(ValueRecord(value: value, fact: fact, names: names), forKey: Key(fact.rawValue))
    }
  }
}

private struct RefusalRecord: Encodable {
  let kind: String
  let name: String

  init(_ refusal: Refusal) {
    switch refusal {
    case .hidden(let control): (kind, name) = ("hidden", control.rawValue)
    case .disabled(let control): (kind, name) = ("disabled", control.rawValue)
    case .message(let message): (kind, name) = ("message", message.rawValue)
    }
  }
}

private struct ValueRecord: Encodable {
  let value: Value
  let fact: Fact
  let names: ModelNames

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .none: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .count(let count) where fact.type == .percent:
      try container.encode(Decimal(sign: .plus, exponent: -2, significand: Decimal(count)))
    case .count(let count): try container.encode(count)
    case .money(let money): try container.encode(money.minorUnits)
    case .day(let day): try container.encode(day.isoDate)
    case .currency(let currency): try container.encode(currency.code)
    case .period(let period): try container.encode(["start": period.start.isoDate, "end": period.end.isoDate])
    case .name, .names:
      let words = names.names(of: value, fact)
      if case .name = value { try container.encode(words.first) } else { try container.encode(words) }
    }
  }
}

/// A key of any name.
private struct Key: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
