import BillingModel
import FlowReading
import XMLTree

/// A flow that a test builds from short paragraphs. Each text has its own place in a file with all texts.
struct SampleFlow {
  private static let file = SourceFile(path: "Content/flows/sample.xml", bytes: Array("<flow/>".utf8))

  var title: [Inline] = []
  var summary: [Inline]?
  var note: [Inline]?
  var steps: [[Inline]] = []
  var result: [Inline]?
  var example: [Inline]?
  var next: [Inline]?
  var language = "en"

  var flow: Flow {
    Flow(
      id: "sample", file: SampleFlow.file, languageTag: language, product: "rescue",
      title: paragraph("title", title), summary: [summary].compactMap { $0 }.map { paragraph("summary", $0) },
      inputs: [],
      preliminaries: [note].compactMap { $0 }.map { Preliminary(kind: .note(.note), paragraph: paragraph("note", $0)) },
      steps: steps.enumerated().map { number, content in
        Step(
          id: "step-\(number + 1)", isOptional: false, paragraph: paragraph("step-\(number + 1)", content), tips: [],
          troubleshooting: [])
      },
      results: [result].compactMap { $0 }.map { paragraph("result", $0) },
      examples: [example].compactMap { $0 }.map {
        Example(
          id: "example", paragraph: paragraph("example", $0), account: "ordinary", accountPlace: SampleFlow.place,
          settings: [])
      },
      next: next.map { paragraph("next", $0) })
  }

  private func paragraph(_ id: String, _ content: [Inline]) -> Paragraph {
    Paragraph(id: id, place: SampleFlow.place, content: content)
  }

  static let place = SourceRange(file, 0..<7)
}

extension Inline: ExpressibleByStringLiteral {
  /// A text in a file of its own, which has the same bytes.
  public init(stringLiteral text: String) {
    let file = SourceFile(path: "text", bytes: Array(text.utf8))
    self = .text(text, SourceRange(file, 0..<file.bytes.count))
  }
}

extension Inline {
  static func click(_ control: Control) -> Inline {
    code(
      control.rawValue, .gesture(GesturePhrase(kind: .click, target: .control(control, .page), operand: nil)),
      "<click control=\"\(control.rawValue)\"/>")
  }

  static func link(_ link: Link) -> Inline {
    code("link.\(link.rawValue)", .mention(.link(link)), "<link to=\"\(link.rawValue)\"/>")
  }

  static func mention(_ control: Control) -> Inline {
    code("ui.\(control.rawValue)", .mention(.control(control)), "<ui control=\"\(control.rawValue)\"/>")
  }

  static var product: Inline { code("product", .mention(.product), "<product/>") }

  static func value(_ fact: Fact, number: String = "") -> Inline {
    code("value.\(fact.rawValue)\(number)", .value(.fact(fact)), "<value fact=\"\(fact.rawValue)\"/>")
  }

  static func claim(_ fact: Fact, _ operand: Int, _ content: Inline...) -> Inline {
    code(
      "claim.\(fact.rawValue)", .claim(Condition(.fact(fact), .is, [.literal(.count(operand))])),
      "<claim fact=\"\(fact.rawValue)\" is=\"\(operand)\">", content)
  }

  static func mail(_ content: Inline...) -> Inline {
    code(
      "claim.mailSent", .claim(Condition(.mail(.orderConfirmation))),
      "<claim event=\"mailSent\" kind=\"orderConfirmation\">", content)
  }

  static func when(_ fact: Fact, _ content: Inline...) -> Inline {
    code(
      "if.\(fact.rawValue)", .if(Condition(.fact(fact), .above)), "<if fact=\"\(fact.rawValue)\" above=\"0\">", content)
  }

  static func plural(_ fact: Fact, _ branches: (String, [Inline])...) -> Inline {
    code(
      "plural.\(fact.rawValue)", .plural(fact), "<plural fact=\"\(fact.rawValue)\">",
      branches.map { code("when.\($0.0)", .when($0.0), "<when is=\"\($0.0)\">", $0.1) })
  }

  static func code(_ id: String, _ kind: InlineCode.Kind, _ meaning: String, _ content: [Inline] = []) -> Inline {
    .code(InlineCode(id: id, kind: kind, meaning: meaning, content: content, place: SampleFlow.place))
  }
}

extension Language {
  static func sample(
    _ tag: String, promises: [String] = [], harmless: [String] = []
  ) -> Language {
    Language(
      tag: tag, name: tag == "it" ? "Italian" : tag == "en" ? "English" : tag, locale: tag, texts: [:],
      promises: promises, harmless: harmless)
  }
}

extension Labels {
  static let sample = Labels(
    labels: [
      "en": [
        .control(.options): Label(text: "Options"), .control(.editSubscription): Label(text: "Edit subscription"),
        .control(.renew): Label(text: "Renew"), .screen(.checkout): Label(text: "Checkout"),
        .role(.billingContact): Label(text: "billing contact"),
      ],
      "it": [
        .control(.options): Label(text: "Opzioni"),
        .control(.editSubscription): Label(text: "Modifica sottoscrizione"),
      ],
    ], addresses: [:])
}

extension [Inline] {
  /// The words of a paragraph with the ids of its codes, to compare them.
  var description: String {
    map { inline in
      switch inline {
      case .text(let text, _): text
      case .code(let code): code.content.isEmpty ? "{\(code.id)}" : "{\(code.id)|\(code.content.description)}"
      }
    }.joined()
  }
}

extension SourceFile {
  init(_ text: String, path: String = "Content/translations/it/sample.xlf") {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
