import BillingModel
import FlowReading

/// Reports references to another step than the one that is meant. In a tip or a solution, that is the step with which it
/// goes on. In any other paragraph that says what is so, the step deals with one of the same things.
struct StepReferenceRule {
  func check(_ flow: Flow, _ diagnostics: inout [Diagnostic]) { diagnostics += flow.wrongReferences }
}

extension Flow {
  fileprivate var wrongReferences: [Diagnostic] {
    resuming.flatMap { paragraph, resume in
      paragraph.references.filter { $0.step != resume }.map { .other($0.step, resume, at: $0.place) }
    }
      + remaining.flatMap { paragraph in
        paragraph.references.compactMap { reference -> Diagnostic? in
          guard let step = steps.first(where: { $0.id == reference.step }), !paragraph.things.isEmpty else {
            return nil
          }
          let things = Set(step.paragraphs.flatMap(\.things))
          return things.isDisjoint(with: paragraph.things) ? .unrelated(step.id, at: reference.place) : nil
        }
      }
  }

  /// The paragraphs of tips and solutions that go on with a step, and the step's id.
  private var resuming: [(paragraph: Paragraph, resume: String)] {
    let tips = steps.flatMap(\.tips).compactMap { tip in tip.resume.map { (tip.paragraph, $0) } }
    let solutions = steps.flatMap(\.troubleshooting).flatMap(\.solutions).compactMap { solution in
      if case .resume(let step) = solution.ending { (solution.paragraph, step) } else { nil }
    }
    return tips + solutions
  }

  /// The other paragraphs.
  private var remaining: [Paragraph] {
    let resuming = Set(resuming.map(\.paragraph.id))
    let all =
      summary + preliminaries.map(\.paragraph) + steps.flatMap(\.paragraphs) + results + examples.map(\.paragraph)
    return all.filter { !resuming.contains($0.id) }
  }
}

/// Something that a sentence is about.
private enum Thing: Hashable {
  case fact(Fact)
  case control(Control)
  case message(Message)
  case screen(Screen)
  case mail(MailKind)
  case input(String)
}

extension Paragraph {
  fileprivate var references: [(step: String, place: SourceRange)] {
    codes.compactMap { if case .mention(.step(let step)) = $0.code.kind { (step, $0.code.place) } else { nil } }
  }

  /// What its elements decide or do.
  fileprivate var things: Set<Thing> { Set(codes.flatMap { $0.code.things }) }
}

extension InlineCode {
  fileprivate var things: [Thing] {
    switch kind {
    case .claim(let condition), .need(let condition), .if(let condition), .symptom(let condition),
      .cause(let condition):
      [condition.subject.thing] + condition.operands.flatMap(\.things)
    case .gesture(let phrase): phrase.things
    case .mention, .value, .manual, .plural, .when: []
    }
  }
}

extension GesturePhrase {
  fileprivate var things: [Thing] {
    switch target {
    case .link: operand?.things ?? []
    case .control(let control, _): [.control(control)] + (operand?.things ?? [])
    }
  }
}

extension Condition.Subject {
  fileprivate var thing: Thing {
    switch self {
    case .fact(let fact), .shown(let fact): .fact(fact)
    case .control(let control, _, _): .control(control)
    case .message(let message): .message(message)
    case .screen(let screen): .screen(screen)
    case .mail(let mail): .mail(mail)
    }
  }
}

extension Operand {
  fileprivate var things: [Thing] {
    switch self {
    case .literal: []
    case .fact(let fact), .before(let fact): [.fact(fact)]
    case .input(let name): [.input(name)]
    }
  }
}

extension Diagnostic {
  fileprivate static func other(_ step: String, _ resume: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .stepWrong, at: place, "The sentence names the step \(step), and the reader goes on with \(resume).",
      help: "Write <ref step=\"\(resume)\"/>, or have the reader go on with \(step).")
  }

  fileprivate static func unrelated(_ step: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .stepWrong, at: place, "The step \(step) has nothing to do with what is checked in this paragraph.",
      help: "Name the step that deals with it: one with the same fact, control, message or input.")
  }
}
