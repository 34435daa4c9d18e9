import BillingModel
import FlowReading
import FlowTranslation

/// What one flow documents of the model, and where.
struct FlowCoverage {
  /// The ids of the steps and blocks that document each item, in the flow's order.
  private(set) var places: [CoverageItem: [String]] = [:]

  init(_ localized: LocalizedFlow, _ exploration: Exploration) {
    for paragraph in localized.flow.paragraphs {
      for found in paragraph.codes { addNames(in: found.code, paragraph.id) }
    }
    addWalks(exploration.walker)
  }

  /// What words name or say.
  private mutating func addNames(in code: InlineCode, _ id: String) {
    switch code.kind {
    case .gesture(let phrase):
      if case .control(let control, _) = phrase.target { add(.control(control), id) }
    case .mention(.control(let control)): add(.control(control), id)
    case .symptom(let condition):
      switch condition.subject {
      case .message(let message): add(.refusal(message), id)
      case .control(let control, _, _): add(.control(control), id)
      default: break
      }
    case .claim(let condition):
      if case .mail(let mail) = condition.subject { add(.mail(mail), id) }
    default: break
    }
  }

  /// What readers did.
  private mutating func addWalks(_ walker: Walker) {
    let (program, reached) = (walker.program, walker.reached)
    for (number, gesture) in program.gestures.enumerated() where reached.performedGestures.contains(number) {
      let id = gesture.place.paragraph
      switch gesture.phrase.target {
      case .control(let control, _): add(.gesture(control), id)
      case .link(let link): add(.gesture(link), id)
      }
      for (first, second) in reached.moves(of: number) { add(.screens(first, second), id) }
    }
    for (number, claim) in program.claims.enumerated() where reached.judgedClaims.contains(number) {
      for effect in Effect.allCases where EffectSet(rawValue: claim.effects).contains(EffectSet(effect)) {
        add(.effect(effect), claim.place.paragraph)
      }
    }
  }

  private mutating func add(_ item: CoverageItem, _ id: String) {
    if places[item]?.contains(id) != true { places[item, default: []].append(id) }
  }
}
