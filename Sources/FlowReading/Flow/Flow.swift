package import BillingModel

/// One help article as its author wrote it: who it is for, what it costs, the steps, and their result.
package struct Flow: Sendable {
  /// The id, which is also the name of the file, of the pages and of the translations.
  package let id: String
  package let file: SourceFile
  /// The tag of the language that it is written in, for example `en`.
  package let language: String
  /// The id of the product that it is about.
  package let product: String
  package let title: Paragraph
  package let summary: [Paragraph]
  package let inputs: [Input]
  /// The blocks before the steps, in the author's order. A reader is sent away by the first one that applies.
  package let preliminaries: [Preliminary]
  package let steps: [Step]
  package let results: [Paragraph]
  package let examples: [Example]
  package let next: Paragraph?
  /// The fragments that it uses. Their blocks are among its own.
  package let uses: [FragmentUse]

  package init(
    id: String, file: SourceFile, language: String, product: String, title: Paragraph, summary: [Paragraph],
    inputs: [Input], preliminaries: [Preliminary], steps: [Step], results: [Paragraph], examples: [Example],
    next: Paragraph?, uses: [FragmentUse] = []
  ) {
    self.id = id
    self.file = file
    self.language = language
    self.product = product
    self.title = title
    self.summary = summary
    self.inputs = inputs
    self.preliminaries = preliminaries
    self.steps = steps
    self.results = results
    self.examples = examples
    self.next = next
    self.uses = uses
  }

  /// Every paragraph in document order, with those of fragments.
  package var paragraphs: [Paragraph] {
    [title] + summary + preliminaries.map(\.paragraph) + steps.flatMap(\.paragraphs) + results
      + examples.map(\.paragraph) + (next.map { [$0] } ?? [])
  }
}

/// A block before the steps: a requirement, a way to another page, or a note.
package struct Preliminary: Sendable {
  package enum Kind: Sendable {
    case prerequisite
    case elsewhere(leave: Destination)
    case note(NoteKind)
  }

  package let kind: Kind
  package let paragraph: Paragraph

  package init(kind: Kind, paragraph: Paragraph) {
    self.kind = kind
    self.paragraph = paragraph
  }
}

extension Preliminary {
  /// Whether it is a note, and not a requirement.
  package var isNote: Bool {
    if case .note = kind { return true }
    return false
  }
}

/// The kind of a note, which says how much it matters to the reader.
package enum NoteKind: String, CaseIterable, Sendable {
  case note = "note"
  case tip = "tip"
  case important = "important"
}

/// One step, with its tips and its troubleshooting.
package struct Step: Sendable {
  package let id: String
  /// Whether the reader may leave it out.
  package let isOptional: Bool
  package let paragraph: Paragraph
  package let tips: [Tip]
  package let troubleshooting: [Troubleshooting]

  package init(id: String, isOptional: Bool, paragraph: Paragraph, tips: [Tip], troubleshooting: [Troubleshooting]) {
    self.id = id
    self.isOptional = isOptional
    self.paragraph = paragraph
    self.tips = tips
    self.troubleshooting = troubleshooting
  }

  /// The step's paragraph and those of everything under it, in document order.
  package var paragraphs: [Paragraph] {
    [paragraph] + tips.map(\.paragraph)
      + troubleshooting.flatMap { [$0.paragraph] + $0.solutions.map(\.paragraph) }
  }
}

/// Something that the reader may do beside a step. The reader then goes on with another step.
package struct Tip: Sendable {
  package let id: String
  package let paragraph: Paragraph
  /// The id of the step to go on with; it can be nil only for a tip without gestures.
  package let resume: String?
  package let resumePlace: SourceRange?

  package init(id: String, paragraph: Paragraph, resume: String?, resumePlace: SourceRange?) {
    self.id = id
    self.paragraph = paragraph
    self.resume = resume
    self.resumePlace = resumePlace
  }
}

/// A symptom that the reader sees when a step does not work, and its solutions.
package struct Troubleshooting: Sendable {
  package let id: String
  package let paragraph: Paragraph
  package let solutions: [Solution]

  package init(id: String, paragraph: Paragraph, solutions: [Solution]) {
    self.id = id
    self.paragraph = paragraph
    self.solutions = solutions
  }
}

/// What the reader does about one cause of a symptom.
package struct Solution: Sendable {
  /// How the reader goes on after the solution.
  package enum Ending: Sendable {
    /// Go on with the step of this id.
    case resume(String)
    case leave(Destination)
  }

  package let id: String
  package let paragraph: Paragraph
  /// The role of the person who does it; nil for the reader.
  package let role: String?
  package let ending: Ending
  /// The place of the value of `resume` or `leave`.
  package let endingPlace: SourceRange

  package init(id: String, paragraph: Paragraph, role: String?, ending: Ending, endingPlace: SourceRange) {
    self.id = id
    self.paragraph = paragraph
    self.role = role
    self.ending = ending
    self.endingPlace = endingPlace
  }
}

/// The place to which a reader is sent whom the steps do not serve.
package enum Destination: Hashable, Sendable {
  case flow(String)
  case link(Link)
  case screen(Screen)
}

/// A worked example. The model computes its amounts for a named account.
package struct Example: Sendable {
  package let id: String
  package let paragraph: Paragraph
  /// The id of an account of the model's data.
  package let account: String
  package let accountPlace: SourceRange
  /// The values that the reader enters, as the author wrote them, and the inputs for which they are.
  package let settings: [(input: String, value: String, place: SourceRange)]

  package init(
    id: String, paragraph: Paragraph, account: String, accountPlace: SourceRange,
    settings: [(input: String, value: String, place: SourceRange)]
  ) {
    self.id = id
    self.paragraph = paragraph
    self.account = account
    self.accountPlace = accountPlace
    self.settings = settings
  }
}
