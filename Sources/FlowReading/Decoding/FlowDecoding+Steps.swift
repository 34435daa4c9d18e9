import BillingModel
import XMLTree

extension FlowDecoding {
  /// A step with its tips and its troubleshooting.
  mutating func step(_ element: MarkupElement) -> Step? {
    let paragraph = block(element, .step)
    let tips = kept(element.elements("tip")).compactMap { tip($0) }
    let troubleshooting = blocks(of: kept(element.elements), at: .troubleshooting) { $0.troubleshooting($1) }
    guard let paragraph else { return nil }
    return Step(
      id: paragraph.id, isOptional: element[attribute: "optional"]?.token == "yes", paragraph: paragraph, tips: tips,
      troubleshooting: troubleshooting)
  }

  private mutating func tip(_ element: MarkupElement) -> Tip? {
    let attribute = element[attribute: "resume"]
    let resume = stepID(attribute)
    guard let paragraph = block(element, .tip) else { return nil }
    if attribute == nil, paragraph.content.contains(where: \.hasGesture) {
      diagnostics.append(.tipWithoutResume(at: place(element)))
    }
    return Tip(id: paragraph.id, paragraph: paragraph, resume: resume, resumePlace: attribute.map(place))
  }

  /// A symptom with its solutions.
  mutating func troubleshooting(_ element: MarkupElement) -> Troubleshooting? {
    let paragraph = block(element, .troubleshooting)
    let solutions = kept(element.elements("solution")).compactMap { solution($0) }
    return paragraph.map { Troubleshooting(id: $0.id, paragraph: $0, solutions: solutions) }
  }

  private mutating func solution(_ element: MarkupElement) -> Solution? {
    let role: Role? = name(element[attribute: "by"], .roles)
    let ending = ending(element)
    guard let paragraph = block(element, .solution), let ending else { return nil }
    if ending.0.isHere, !paragraph.content.contains(where: \.helps) {
      diagnostics.append(.solutionIdle(at: place(element)))
    }
    return Solution(
      id: paragraph.id, paragraph: paragraph, role: role?.name, ending: ending.0, endingPlace: ending.1)
  }

  /// How a solution ends, and the place where the author says so; nil, with a diagnostic, when there is not exactly one
  /// ending.
  private mutating func ending(_ element: MarkupElement) -> (Solution.Ending, SourceRange)? {
    let resume = element[attribute: "resume"]
    let leave = element[attribute: "leave"]
    let step = stepID(resume)
    let destination = destination(leave)
    switch (resume, leave) {
    case (nil, nil): diagnostics.append(.endless(at: place(element)))
    case (_?, let leave?): diagnostics.append(.twoEnds(at: SourceRange(file, leave.nameRange)))
    case (let resume?, nil): return step.map { (.resume($0), place(resume)) }
    case (nil, let leave?): return destination.map { (.leave($0), place(leave)) }
    }
    return nil
  }
}

extension Solution.Ending {
  /// Whether the reader stays where the words end, so that only these can lead on. A solution that goes back to a step and
  /// changes nothing is a circle, which the walks find.
  fileprivate var isHere: Bool {
    switch self {
    case .leave(.screen): true
    case .resume, .leave(.link), .leave(.flow): false
    }
  }
}

extension Inline {
  /// Whether it says what to do or what is then so: a gesture, a link, a claim, or words that nothing can check.
  fileprivate var helps: Bool {
    guard case .code(let code) = self else { return false }
    switch code.kind {
    case .gesture, .claim, .manual: return true
    case .mention(.link), .mention(.flow), .mention(.step), .mention(.block): return true
    case .mention(.product), .mention(.namedProduct), .mention(.control), .mention(.screen), .mention(.message),
      .mention(.status), .mention(.role), .mention(.term), .mention(.literal):
      return false
    case .value, .need, .if, .symptom, .cause, .plural, .when: return code.content.contains(where: \.helps)
    }
  }

  fileprivate var hasGesture: Bool {
    guard case .code(let code) = self else { return false }
    if case .gesture = code.kind { return true }
    return code.content.contains(where: \.hasGesture)
  }
}

extension Diagnostic {
  fileprivate static func tipWithoutResume(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "The tip has the reader do something, but does not say where the reader goes on.",
      help: "Add resume=\"…\" with the id of a step.")
  }

  fileprivate static func solutionIdle(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .solutionIdle, at: place, "The solution gives a reason at most, and nothing that the reader could do.",
      help:
        "Say what helps: a gesture, a link, a claim of what is then so, or <manual reason=\"…\"> for what is outside.")
  }

  fileprivate static func endless(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "The solution does not say what comes after it.",
      help: "Add resume=\"…\" with the id of a step, or leave=\"…\" with a link, a screen or a flow.")
  }

  fileprivate static func twoEnds(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .destinationWrong, at: place, "The solution both goes on with a step and leaves.",
      help: "Keep resume or leave, and take the other out.")
  }
}
