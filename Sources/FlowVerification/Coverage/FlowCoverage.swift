import BillingModel
import FlowReading
import FlowTranslation

/// The items of the model that one flow documents, and where.
struct FlowCoverage {
  /// The ids of the blocks that document each item, in the order of the flow.
  private(set) var places: [CoverageItem: [String]] = [:]

  init(_ localized: LocalizedFlow, _ exploration: Exploration) {
    for paragraph in localized.flow.paragraphs {
      for found in paragraph.codes { addNames(in: found.code, paragraph.id) }
    }
    addWalks(exploration.walker)
  }

  /// Adds what a code of a sentence names or claims.
  private mutating func addNames(in code: InlineCode, _ id: String) {
    switch code.kind {
    case .gesture(let phrase):
      if case .control(let control, _) = phrase.target { add(.control(control), id) }
    case .mention(.control(let control)): add(.control(control), id)
    case .symptom(let condition):
      switch condition.subject {
      case .message(let message): add(.refusal(message), id)
      case .control(let control, _, _): add(.control(control), id)
      case .fact, .mail, .screen, .shown: break
      }
    case .claim(let condition):
      if case .mail(let mail) = condition.subject { add(.mail(mail), id) }
    case .mention, .value, .cause, .manual, .need, .if, .when, .plural: break
    }
  }

  /// Adds the gestures that were done, the screens that they led to, and the effects that claims state.
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
