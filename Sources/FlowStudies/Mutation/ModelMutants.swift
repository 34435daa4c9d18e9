import BillingModel
import FlowReading
import FlowVerification

/// Finds the mutants of the model that flows could notice: changes of the controls, messages, mails, screens and links that
/// they use, and of every rule and policy.
struct ModelMutants {
  /// Every mutant that can affect at least one of the flows.
  static func all(for flows: [BaselineFlow], policies: Policies) -> [Mutant] {
    var mutants: [Mutant] = []
    func add(_ kind: MutationKind, _ about: String, _ sentence: String, _ mutation: ModelMutation) {
      guard flows.contains(where: { $0.canBeAffected(by: mutation) }) else { return }
      mutants.append(
        Mutant(kind: kind, about: about, place: nil, sentence: sentence, change: .model(mutation)))
    }
    for control in Control.allCases {
      let name = control.rawValue
      add(.hideControl, name, "hides the control \(name)", .hides(control))
      add(.disableControl, name, "disables the control \(name)", .disables(control))
      add(.deadenControl, name, "does nothing at the control \(name)", .deadens(control))
    }
    for message in Message.allCases {
      let name = message.rawValue
      add(.swapMessage, name, "says \(message.next.rawValue) in the place of \(name)", .swaps(message))
      add(.silenceMessage, name, "says nothing in the place of \(name)", .silences(message))
    }
    for mail in MailKind.allCases {
      add(.withholdMail, mail.rawValue, "does not send the mail \(mail.rawValue)", .withholds(mail))
    }
    for screen in Screen.allCases {
      add(.missScreen, screen.rawValue, "does not go on to the screen \(screen.rawValue)", .misses(screen))
    }
    for link in Link.allCases {
      add(.closeLink, link.rawValue, "lets nobody in at the link \(link.rawValue)", .closes(link))
    }
    for other in ConfigurationVariants.policies(otherThan: policies) {
      guard let name = PolicyName.allCases.first(where: { other.word(for: $0) != policies.word(for: $0) }) else {
        continue
      }
      let words = "\(name.rawValue) \(other.word(for: name))"
      add(.ignorePolicy, words, "has the policy \(words), whatever the data say", .follows(other))
    }
    for rule in BrokenRule.allCases { add(.breakRule, rule.rawValue, rule.sentence, .breaks(rule)) }
    return mutants
  }
}

extension BaselineFlow {
  /// Whether the walks or the conditions of the flow use what the mutation changes.
  func canBeAffected(by mutation: ModelMutation) -> Bool {
    switch mutation {
    case .hides(let control), .disables(let control), .deadens(let control):
      gestures.contains {
        $0.phrase.target == .control(control, .page) || $0.phrase.target == .control(control, .other)
      }
    case .swaps(let message), .silences(let message): conditions.contains { $0.subject == .message(message) }
    case .withholds(let mail): conditions.contains { $0.subject == .mail(mail) }
    case .misses(let screen): landings.contains(screen)
    case .closes(let link): gestures.contains { $0.phrase.target == .link(link) }
    case .follows, .breaks: true
    }
  }

  private var gestures: [WalkGesture] { program.gestures }

  /// Every condition of a claim, an `if` or a symptom.
  private var conditions: [Condition] {
    program.conditions.map(\.condition) + program.claims.map(\.condition)
      + program.steps.flatMap(\.troubleshooting).map(\.condition)
  }
}
