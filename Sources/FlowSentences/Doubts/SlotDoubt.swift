import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts labels and values that stand in the words of an element and that its meaning has not.
struct SlotDoubt {
  let labels: [Labels.Key: Labels.Label]
  let readings: ReadingWriter

  func doubts(about sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    elements.flatMap { element in
      element.slots.filter { !element.has($0) }.map { doubt(about: $0, element.statement) }
    } + otherScreens(sentence, elements) + beside(sentence, elements)
  }

  /// The doubts about statuses and roles outside of the elements where one of these is about another, and nothing in the
  /// sentence names that one.
  private func beside(_ sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    let slots = sentence.plainText.placeholders.filter { sentence.range.contains($0.offset) }
    let outside = StatedElement.outside(of: sentence)
    return slots.filter { slot in outside.contains { $0.contains(slot.offset) } }.compactMap { slot in
      guard let fact = slot.code.namedFact else { return nil }
      let about = elements.first { element in
        if case .fact(fact) = element.statement.subject { true } else { false }
      }
      guard let about, !slots.contains(where: { $0.code.namedFact == fact && about.has($0.code) }) else { return nil }
      return doubt(about: slot.code, about.statement)
    }
  }

  /// What is shown is shown on a screen, and the sentence names another one.
  private func otherScreens(_ sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    let shown = elements.compactMap { element -> Statement? in
      if case .shown = element.statement.subject { element.statement } else { nil }
    }
    guard !shown.isEmpty else { return [] }
    return sentence.plainText.placeholders.filter { sentence.range.contains($0.offset) }.compactMap { slot in
      guard case .mention(.screen(let screen)) = slot.code.kind else { return nil }
      let other = shown.first { statement in
        guard case .shown(let fact) = statement.subject else { return false }
        return !fact.isSeen(on: screen)
      }
      return other.map { doubt(about: slot.code, $0) }
    }
  }

  private func doubt(about code: InlineCode, _ statement: Statement) -> Doubt {
    let name = code.labelKey.flatMap { labels[$0]?.text }.map { "“\($0)”" } ?? code.slotName
    return Doubt(
      .value, "\(name) stands in these words, and what is checked is: “\(readings.clause(statement))”",
      at: code.place)
  }
}

extension InlineCode {
  /// The fact of which it names a value.
  fileprivate var namedFact: Fact? {
    switch kind {
    case .mention(.status): .subscriptionStatus
    case .mention(.role): .contactRole
    case .mention, .gesture, .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: nil
    }
  }
}

extension StatedElement {
  /// Whether the meaning has what is filled in.
  fileprivate func has(_ slot: InlineCode) -> Bool {
    switch slot.kind {
    case .mention(.control(let control)): isAbout(control)
    case .mention(.screen(let screen)): isSeen(on: screen)
    case .mention(.message(let message)):
      if case .message(let subject) = statement.subject { subject == message } else { false }
    case .mention(.status(let status)): names(.subscriptionStatus, status.name)
    case .mention(.role(let role)): names(.contactRole, role.name)
    case .value(let operand): value(operand)
    case .mention(.product), .mention(.namedProduct), .mention(.link), .mention(.flow), .mention(.term),
      .mention(.step), .mention(.block), .mention(.literal),
      .gesture, .claim, .need, .if, .symptom,
      .cause, .manual, .plural, .when:
      true
    }
  }

  private func isAbout(_ control: Control) -> Bool {
    switch statement.subject {
    case .control(let subject, _, _): subject == control
    // Such words can name what is clicked next.
    case .fact, .message, .screen, .mail, .shown: isCondition
    }
  }

  private func isSeen(on screen: Screen) -> Bool {
    switch statement.subject {
    case .screen(let subject): subject == screen
    case .fact(let fact): fact.screens.isEmpty ? screen == .subscriptions : fact.isSeen(on: screen)
    case .shown(let fact): fact.isSeen(on: screen)
    case .control, .message, .mail: true
    }
  }

  private func names(_ fact: Fact, _ name: String) -> Bool {
    guard case .fact(fact) = statement.subject, case .name(let names) = fact.type,
      let index = names.firstIndex(of: name)
    else { return false }
    return statement.comparison == .isNot || statement.holds(.name(index))
  }

  private func value(_ operand: Operand) -> Bool {
    switch operand {
    case .fact(let fact), .before(let fact): facts.contains(fact)
    case .literal, .input: true
    }
  }
}
