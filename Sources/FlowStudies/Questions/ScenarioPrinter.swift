import BillingModel
package import FlowReading
import FlowTranslation

/// Writes a run of a scenario as text for people: after each gesture the screen, its controls, and the facts.
package struct ScenarioPrinter {
  private let run: ScenarioRun
  private let catalogue: Catalogue
  private let language: Language
  private let names: ModelNames
  private let format: LocalFormat

  /// Takes the language of the labels and the amounts.
  package init(_ run: ScenarioRun, catalogue: Catalogue, in language: Language) {
    self.run = run
    self.catalogue = catalogue
    self.language = language
    names = ModelNames(catalogue: catalogue, product: run.scenario.product)
    format = LocalFormat(locale: language.locale)
  }

  /// The whole run. After each gesture only the facts that have changed are listed.
  package func text() -> String {
    var writer = self
    var before: [Value] = []
    return run.steps.map { step in
      let text = writer.text(of: step, before: before)
      before = step.facts.map(\.value)
      return text
    }.joined(separator: "\n")
  }

  private mutating func text(of step: ScenarioRun.Step, before: [Value]) -> String {
    let gesture = step.gesture.map { names.words(of: $0) + ($0.role.map { " (by \($0.name))" } ?? "") }
    var lines = [gesture ?? "at the start"]
    if let refusal = step.refusal { lines.append("  refused     \(words(of: refusal))") }
    lines.append("  screen      \(label(.screen(step.screen)) ?? "") (\(step.screen.rawValue))")
    let controls = step.controls.map {
      names.name(of: $0.control, $0.slot) + ($0.state == .disabled ? " (disabled)" : "")
    }
    if !controls.isEmpty { lines.append("  controls    \(controls.joined(separator: ", "))") }
    if !step.effects.isEmpty { lines.append("  effects     \(step.effects.map(\.name).joined(separator: ", "))") }
    if !step.mails.isEmpty { lines.append("  mails       \(step.mails.map(\.rawValue).joined(separator: ", "))") }
    let width = Fact.allCases.map(\.rawValue.count).max() ?? 0
    for (index, (fact, value)) in step.facts.enumerated() where before.isEmpty ? value != .none : value != before[index]
    {
      let name = fact.rawValue + String(repeating: " ", count: width - fact.rawValue.count)
      lines.append("  \(before.isEmpty ? " " : "·") \(name)  \(words(of: value, fact))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(of value: Value, _ fact: Fact) -> String {
    switch value {
    case .none: return "none"
    case .flag(let flag): return flag ? "yes" : "no"
    case .count(let count) where fact.type == .percent: return format.percent(hundredths: count)
    case .name, .names:
      let words = names.names(of: value, fact)
      return words.isEmpty ? "none" : words.joined(separator: ", ")
    case .count, .money, .day, .period, .currency: return format.text(of: value) ?? ""
    }
  }

  private func words(of refusal: Refusal) -> String {
    switch refusal {
    case .hidden(let control): "\(control.rawValue) is not on the screen"
    case .disabled(let control): "\(control.rawValue) cannot be used"
    case .message(let message): "“\(label(.message(message)) ?? "")” (\(message.rawValue))"
    }
  }

  private func label(_ key: Labels.Key) -> String? { catalogue.labels.label(of: key, in: language.tag)?.text }
}
