import BillingModel
import FlowReading
package import FlowTranslation

/// Compiles a flow in one language to a program of operations without words.
package struct FlowProgramCompiler {
  private let localized: LocalizedFlow
  var result = FlowProgram()
  private var resumptions: [(operation: Int, step: String)] = []

  /// Compiles a flow. Of `entryRequirements` the program keeps those of the flows to which this flow leads.
  package static func compile(_ localized: LocalizedFlow, entryRequirements: [String: EntryRequirements] = [:])
    -> FlowProgram
  {
    var compiler = FlowProgramCompiler(localized: localized)
    compiler.compile(localized.flow)
    let destinations = compiler.result.destinations
    for case .flow(let id) in destinations {
      compiler.result.entryRequirements[id] = entryRequirements[id]
    }
    compiler.result.inputs = localized.flow.inputs.map(compiler.result.walkInput)
    return compiler.result
  }

  private init(localized: LocalizedFlow) { self.localized = localized }

  private mutating func compile(_ flow: Flow) {
    for preliminary in flow.preliminaries { add(preliminary) }
    // What stands before the steps is read there, and again by those who come back to it at the end.
    let linksBefore = addLinks(in: [flow.title] + flow.summary + flow.preliminaries.filter(\.isNote).map(\.paragraph))
    follow(linksBefore)
    for (index, step) in flow.steps.enumerated() { add(step, at: index) }
    let atTheEnd =
      flow.summary + flow.preliminaries.filter { !$0.isElsewhere }.map(\.paragraph) + flow.results
    for paragraph in atTheEnd { judge(paragraph) }
    follow(linksBefore)
    follow(addLinks(in: flow.results + (flow.next.map { [$0] } ?? [])))
    result.operations.append(.finish)
    for (index, step) in flow.steps.enumerated() { addDetours(of: step, at: index) }
    for (operation, step) in resumptions {
      result.operations[operation] = .endTip(resume: start(ofStep: step))
    }
  }

  /// The paragraph in the language of the program.
  func localizedParagraph(_ paragraph: Paragraph) -> Paragraph {
    localized.paragraphs[paragraph.id] ?? paragraph
  }

  private func start(ofStep id: String) -> Int { result.steps.first { $0.id == id }?.start ?? 0 }

  private mutating func add(_ preliminary: Preliminary) {
    guard !preliminary.isNote else { return }
    let links = addLinks(in: [preliminary.paragraph], isScoped: false)
    for var decision in preliminary.decisions(in: localizedParagraph(preliminary.paragraph)) {
      decision.links = links
      result.operations.append(.decide(result.decisions.count))
      result.decisions.append(decision)
    }
  }

  private mutating func add(_ step: Step, at index: Int) {
    var walkStep = WalkStep(id: step.id, isOptional: step.isOptional)
    walkStep.start = result.operations.count
    result.operations.append(.beginStep(index))
    result.steps.append(walkStep)
    addOperations(of: step.paragraph, step: index, solution: nil)
    let tips = step.tips.filter { $0.resume == nil }.map(\.paragraph)
    for tip in tips { judge(tip) }
    follow(addLinks(in: [step.paragraph] + tips))
    result.operations.append(.endStep(index))
    result.steps[index].end = result.operations.count
    result.steps[index].lastGesture = result.gestures.lastIndex { $0.step == index }
  }

  /// Adds the operations of the tips and solutions of a step. They stand after `finish`, and lead back to a step.
  private mutating func addDetours(of step: Step, at index: Int) {
    for tip in step.tips {
      guard let resume = tip.resume else { continue }
      result.steps[index].tips.append(result.operations.count)
      addOperations(of: tip.paragraph, step: index, solution: nil)
      follow(addLinks(in: [tip.paragraph]))
      resumptions.append((result.operations.count, resume))
      result.operations.append(.endTip(resume: 0))
    }
    for entry in step.troubleshooting {
      let paragraph = localizedParagraph(entry.paragraph)
      for found in paragraph.codes {
        guard case .symptom(let condition) = found.code.kind else { continue }
        let solutions = entry.solutions.map { add($0, step: index) }
        result.steps[index].troubleshooting.append(
          WalkSymptom(condition: condition, place: CodePlace(paragraph, found.code), solutions: solutions))
      }
    }
  }

  private mutating func add(_ solution: Solution, step: Int) -> Int {
    let number = result.solutions.count
    let paragraph = localizedParagraph(solution.paragraph)
    var cause: (condition: Condition, place: CodePlace)?
    for found in paragraph.codes {
      if case .cause(let condition) = found.code.kind { cause = (condition, CodePlace(paragraph, found.code)) }
    }
    let ending: SolutionEnding =
      switch solution.ending {
      case .leave(let destination): .leave(destination)
      case .resume(let id): .resume(localized.flow.steps.firstIndex { $0.id == id } ?? 0)
      }
    result.solutions.append(
      WalkSolution(
        id: solution.id, cause: cause?.condition, causePlace: cause?.place,
        role: solution.role.flatMap { name in Role.allCases.first { $0.name == name } }, ending: ending,
        start: result.operations.count))
    addOperations(of: solution.paragraph, step: step, solution: number)
    follow(addLinks(in: [solution.paragraph]))
    result.operations.append(.endSolution(number))
    return number
  }
}

// The operations of a paragraph: first its gestures, in the order of the sentence, then its claims.
extension FlowProgramCompiler {
  private mutating func addOperations(of paragraph: Paragraph, step: Int, solution: Int?) {
    let paragraph = localizedParagraph(paragraph)
    addGestures(of: paragraph.content, in: paragraph, step: step, solution: solution)
    judge(paragraph)
  }

  private mutating func addGestures(of content: [Inline], in paragraph: Paragraph, step: Int, solution: Int?) {
    for case .code(let code) in content {
      switch code.kind {
      case .gesture(let phrase):
        result.operations.append(.perform(gesture: result.gestures.count))
        result.gestures.append(
          WalkGesture(phrase: phrase, place: CodePlace(paragraph, code), step: step, solution: solution))
      case .if(let condition):
        let test = result.operations.count
        result.operations.append(.finish)
        let number = number(of: WalkCondition(condition: condition, place: CodePlace(paragraph, code)))
        addGestures(of: code.content, in: paragraph, step: step, solution: solution)
        if result.operations.count == test + 1 {
          result.operations.removeLast()
        } else {
          result.operations[test] = .when(condition: number, otherwise: result.operations.count)
        }
      case .mention, .value, .claim, .need, .symptom, .cause, .manual, .plural, .when:
        addGestures(of: code.content, in: paragraph, step: step, solution: solution)
      }
    }
  }

  /// Adds the claims of a paragraph, and each `if` around words alone, in the order of their ids, because their order in
  /// the sentence depends on the language. What a claim presumes is judged after it, as a claim of its own.
  private mutating func judge(_ paragraph: Paragraph) {
    let paragraph = localizedParagraph(paragraph)
    for found in paragraph.codes.sorted(by: { $0.code.id < $1.code.id }) {
      switch found.code.kind {
      case .claim(let condition): judge(condition, found, in: paragraph)
      case .if where found.code.hasWordsAlone:
        guard let condition = number(of: found.code, in: paragraph) else { continue }
        result.operations.append(.ask(condition: condition, scopes: scopes(of: found, in: paragraph)))
      case .if, .gesture, .mention, .value, .need, .symptom, .cause, .manual, .plural, .when: continue
      }
    }
  }

  private mutating func judge(_ condition: Condition, _ claim: Paragraph.ScopedCode, in paragraph: Paragraph) {
    let scopes = scopes(of: claim, in: paragraph)
    let place = CodePlace(paragraph, claim.code)
    judge(condition, scopes, at: place, presumption: nil)
    for (number, presumed) in claim.code.presumed.enumerated() {
      judge(presumed.condition, scopes, at: place, presumption: number)
    }
  }

  /// The numbers of the conditions around an element.
  private mutating func scopes(of found: Paragraph.ScopedCode, in paragraph: Paragraph) -> [Int] {
    found.scopes.compactMap { number(of: $0, in: paragraph) }
  }

  /// The number of the condition of an `if`; nil for another element.
  private mutating func number(of scope: InlineCode, in paragraph: Paragraph) -> Int? {
    guard case .if(let condition) = scope.kind else { return nil }
    return number(of: WalkCondition(condition: condition, place: CodePlace(paragraph, scope)))
  }

  private mutating func judge(_ condition: Condition, _ scopes: [Int], at place: CodePlace, presumption: Int?) {
    result.operations.append(.judge(claim: result.claims.count))
    result.claims.append(
      WalkClaim(
        condition: condition, scopes: scopes, place: place, effects: condition.toldEffects,
        shownNumber: result.claims.count { $0.condition.isShown }, presumption: presumption))
  }

  private mutating func number(of condition: WalkCondition) -> Int {
    if let known = result.conditions.firstIndex(of: condition) { return known }
    result.conditions.append(condition)
    return result.conditions.count - 1
  }
}

extension Preliminary {
  /// The decisions in a paragraph of this block, in one language. A prerequisite redirects when it is false, an
  /// `elsewhere` when it is true.
  func decisions(in paragraph: Paragraph) -> [Decision] {
    paragraph.codes.compactMap { found in
      let place = CodePlace(paragraph, found.code)
      switch (kind, found.code.kind) {
      case (.prerequisite, .need(let condition)):
        return Decision(condition: condition, redirectsWhen: false, destination: nil, place: place)
      case (.elsewhere(let leave), .if(let condition)):
        return Decision(condition: condition, redirectsWhen: true, destination: leave, place: place)
      default: return nil
      }
    }
  }

  fileprivate var isElsewhere: Bool {
    if case .elsewhere = kind { return true }
    return false
  }
}

extension FlowProgram {
  /// The places to which decisions, solutions and links lead readers.
  fileprivate var destinations: Set<Destination> {
    let solutions = solutions.compactMap { if case .leave(let destination) = $0.ending { destination } else { nil } }
    return Set(decisions.compactMap(\.destination) + solutions + links.map { .flow($0.flow) })
  }
}

extension InlineCode {
  /// Whether neither a gesture nor a claim is inside of it, for which its condition would be asked anyway.
  fileprivate var hasWordsAlone: Bool {
    !content.allCodes.contains { code in
      switch code.kind {
      case .gesture, .claim: true
      case .mention, .value, .need, .if, .symptom, .cause, .manual, .plural, .when: false
      }
    }
  }
}

extension Condition {
  /// Whether the condition is about a fact that a screen shows.
  var isShown: Bool {
    if case .shown = subject { return true }
    return false
  }

  /// The effects of which a claim with this condition tells the reader, as bits.
  var toldEffects: UInt32 {
    var effects: EffectSet = []
    for effect in Effect.allCases {
      switch subject {
      case .fact(let fact), .shown(let fact):
        if effect.tellingFacts.contains(fact) { effects.insert(EffectSet(effect)) }
      case .mail(let mail):
        if effect.tellingMail == mail { effects.insert(EffectSet(effect)) }
      case .control, .message, .screen: break
      }
    }
    return effects.rawValue
  }
}
