package import BillingModel
package import FlowReading

/// Runs a scenario through the model, and keeps everything that the model says at the start and after each gesture.
package struct ScenarioRun: Sendable {
  /// What the model says at the start or after a gesture.
  package struct Step: Sendable {
    /// The gesture that was made; nil at the start.
    package let gesture: ScenarioGesture?
    /// Why the gesture was refused; nil when it was done. A refused gesture changes nothing.
    package let refusal: Refusal?
    package let screen: Screen
    /// The controls on the screen, with the slot of the product that each is beside.
    package let controls: [(control: Control, slot: Slot, state: ControlState)]
    /// Every fact, in the order of `Fact`.
    package let facts: [(fact: Fact, value: Value)]
    /// The effects on money, access or data so far.
    package let effects: [Effect]
    /// The mails that were sent so far.
    package let mails: [MailKind]
  }

  package let scenario: Scenario
  package let steps: [Step]

  /// Makes the gestures one after another. A refused gesture does not end the run.
  package init(_ scenario: Scenario, configuration: BillingConfiguration) {
    let center = BillingCenter(configuration)
    var state = scenario.start
    var steps = [ScenarioRun.step(after: nil, refusal: nil, state, center)]
    for gesture in scenario.gestures {
      state.actor = gesture.role
      let outcome = ScenarioRun.outcome(of: gesture.phrase, state, center)
      state = outcome.state
      steps.append(ScenarioRun.step(after: gesture, refusal: outcome.refusal, state, center))
    }
    self.scenario = scenario
    self.steps = steps
  }

  private static func outcome(
    of phrase: GesturePhrase, _ state: BillingState, _ center: BillingCenter
  ) -> (state: BillingState, refusal: Refusal?) {
    ask(state) { state, account in
      let gesture: Gesture =
        switch phrase.target {
        case .link(let link): .open(link)
        case .control(let control, let slot):
          if let type = control.entry, let operand = phrase.operand,
            let entry = Entry(value(of: operand, state, center, &account), as: type)
          {
            control.use == .enter ? .enter(control, entry) : .choose(control, entry)
          } else {
            .click(control, slot)
          }
        }
      do throws(Refusal) {
        try center.perform(gesture, &state, &account)
        return (state, nil)
      } catch {
        return (state, error)
      }
    }
  }

  private static func value(
    of operand: Operand, _ state: BillingState, _ center: BillingCenter, _ account: inout Account
  ) -> Value {
    switch operand {
    case .literal(let value): value
    case .fact(let fact), .before(let fact): center.value(of: fact, state, &account)
    case .input: .none
    }
  }

  private static func step(
    after gesture: ScenarioGesture?, refusal: Refusal?, _ state: BillingState, _ center: BillingCenter
  ) -> Step {
    ask(state) { state, account in
      var controls: [(control: Control, slot: Slot, state: ControlState)] = []
      for control in Control.allCases {
        let isMenu = control == .editSubscription || control == .cancelSubscription
        for slot in control.isPerSubscription || isMenu ? Slot.allCases : [.page] {
          let found = center.availability(of: control, slot, state, &account)
          if found != .hidden { controls.append((control, slot, found)) }
        }
      }
      return Step(
        gesture: gesture, refusal: refusal, screen: state.screen, controls: controls,
        facts: Fact.allCases.map { ($0, center.value(of: $0, state, &account)) },
        effects: Effect.allCases.filter { center.has($0, state, &account) },
        mails: MailKind.allCases.filter { state.mail & $0.bit != 0 })
    }
  }

  /// Asks a question of the account of the scenario. What the scenario does not state is as in the ordinary account.
  private static func ask<Answer>(
    _ state: BillingState, _ question: (inout BillingState, inout Account) -> Answer
  ) -> Answer {
    Account.replay(
      .all, ways: [], from: state, step: { state, account in .some(question(&state, &account)) },
      seen: { _, _, _ in })
  }
}
