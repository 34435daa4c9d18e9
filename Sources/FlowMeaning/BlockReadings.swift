package import BillingModel
package import FlowReading

/// The readings of what a block does as a whole, which no element in its sentences says: who does its gestures, where it
/// sends readers, with which step they go on, of which account an example is and what is so of it, and of which article a
/// title, and which product that is about.
package struct BlockReadings: Sendable {
  private let flow: Flow
  private let words: ReadingWords
  private let readings: ReadingWriter
  private let catalogue: Catalogue
  private let labels: [Labels.Key: Labels.Label]

  /// The readings of a flow's blocks in a language of the catalogue.
  package init(of flow: Flow, in language: Language, catalogue: Catalogue) {
    self.flow = flow
    words = language.readings
    readings = ReadingWriter(language, labels: catalogue.labels)
    self.catalogue = catalogue
    labels = catalogue.labels.all(in: language.tag)
  }

  /// The readings by the id of the block's paragraph; a block that does nothing as a whole has none.
  package var all: [String: [String]] {
    let product = catalogue.name(ofProduct: flow.product)
    let blocks =
      [(flow.title.id, [words.text(.titleOf, ["flow": flow.id, "product": product])])]
      + flow.preliminaries.map { ($0.paragraph.id, readings(of: $0)) } + flow.steps.flatMap(readings)
      + flow.examples.map { ($0.paragraph.id, readings(of: $0)) }
    return Dictionary(blocks) { first, _ in first }.filter { !$0.value.isEmpty }
  }

  /// The readings of a branch of a plural.
  package func readings(ofForm form: String, of fact: Fact) -> [String] {
    [words.text(.pluralForm, ["form": form, "fact": words.facts[fact]?.name ?? fact.rawValue])]
  }

  private func readings(of preliminary: Preliminary) -> [String] {
    switch preliminary.kind {
    case .elsewhere(let leave): [sentence(.sentTo, "place", name(leave))]
    case .prerequisite, .note: []
    }
  }

  private func readings(of step: Step) -> [(String, [String])] {
    let solutions = step.troubleshooting.flatMap(\.solutions)
    return step.tips.map { ($0.paragraph.id, goingOn($0.resume)) }
      + solutions.map { solution in
        (solution.paragraph.id, doing(solution) + ending(of: solution))
      }
  }

  private func doing(_ solution: Solution) -> [String] {
    guard let role = Role.allCases.first(where: { $0.name == solution.role }) else { return [] }
    return [sentence(.doneBy, "role", labels[.role(role)]?.text ?? role.name)]
  }

  private func goingOn(_ step: String?) -> [String] { step.map { [sentence(.goesOn, "step", $0)] } ?? [] }

  private func ending(of solution: Solution) -> [String] {
    switch solution.ending {
    case .resume(let step): goingOn(step)
    case .leave(let destination): [sentence(.sentTo, "place", name(destination))]
    }
  }

  private func readings(of example: Example) -> [String] {
    [sentence(.exampleAccount, "account", example.account)] + facts(of: example).map(reading)
      + example.settings.map { words.text(.exampleInput, ["input": $0.input, "value": $0.value]) }
  }

  /// What is so of the account of an example, in the order of facts: what the ordinary account says, unless it says so itself.
  private func facts(of example: Example) -> [(fact: Fact, value: Value)] {
    var values: [Fact: Value] = [:]
    for account in [NamedAccount.ordinaryID, example.account].compactMap({ catalogue.accounts[$0] }) {
      // nil: the account has a third product, which is reported where the example is worked out.
      let facts = try? catalogue.facts(of: account, onPageAbout: flow.product)
      for (fact, value) in facts ?? [] { values[fact] = value }
    }
    return Fact.allCases.compactMap { fact in values[fact].map { (fact, $0) } }
  }

  private func reading(_ fact: Fact, is value: Value) -> String {
    let statement = Statement(.fact(fact), .is, [.literal(value)])
    return words.text(.exampleFact, ["condition": readings.clause(statement)])
  }

  private func sentence(_ pattern: ReadingPattern, _ name: String, _ value: String) -> String {
    words.text(pattern, [name: value])
  }

  private func name(_ destination: Destination) -> String {
    switch destination {
    case .flow(let flow): flow
    case .link(let link): labels[.link(link)]?.text ?? link.rawValue
    case .screen(let screen): labels[.screen(screen)]?.text ?? screen.rawValue
    }
  }
}
