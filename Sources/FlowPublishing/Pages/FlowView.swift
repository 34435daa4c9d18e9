import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation
import FlowVerification

/// Makes the markup that an article and its checklist share.
struct FlowView {
  let verified: VerifiedFlow
  let catalogue: Catalogue
  let language: Language
  /// The path of the page inside the site.
  let path: String
  /// The titles of the articles that the flow links to.
  var titles = ArticleTitles()
  /// The readings of what was checked; nil for a page that does not show them.
  var readings: FlowReadings?

  /// The ids of the blocks that the page leaves out.
  var absent: Set<String> = []

  var localized: LocalizedFlow { verified.localized }
  var flow: Flow { verified.localized.flow }

  var renderer: ParagraphRenderer {
    ParagraphRenderer(
      localized: localized, catalogue: catalogue, path: path, format: LocalFormat(locale: language.locale),
      titles: titles, readings: readings, absent: absent)
  }

  /// A text of the interface as markup, with its placeholders `{…}` filled in.
  func text(_ text: InterfaceText, _ values: [String: String] = [:]) -> HTML { HTML(text: plainText(text, values)) }

  /// A text of the interface as a string, with its placeholders `{…}` filled in.
  func plainText(_ text: InterfaceText, _ values: [String: String] = [:]) -> String { language.text(text, values) }

  /// The list before the steps: what the reader needs, and which readers the page sends elsewhere.
  var beforeYouBegin: HTML {
    var html = HTML()
    html.append(.ul, [.class("before")]) { list in
      for preliminary in flow.preliminaries {
        switch preliminary.kind {
        case .prerequisite: appendItem(preliminary.paragraph, [.class("prerequisite")], &list)
        case .elsewhere: appendItem(preliminary.paragraph, [.class("elsewhere")], &list)
        case .note: continue
        }
      }
    }
    return html
  }

  private func appendItem(_ paragraph: Paragraph, _ attributes: [HTML.Attribute], _ list: inout HTML) {
    list.append(.li, [.id(paragraph.id)] + attributes) { $0.append(renderer.paragraph(paragraph)) }
  }

  /// The notes before the steps; with `onlyImportant`, only those marked as important.
  func notes(onlyImportant: Bool = false) -> HTML {
    var html = HTML()
    for preliminary in flow.preliminaries {
      guard case .note(let kind) = preliminary.kind, !onlyImportant || kind == .important else { continue }
      let name = kind == .note ? "note" : "note \(kind.rawValue)"
      html.append(.div, [.class(name), .id(preliminary.paragraph.id), .role("note")]) { note in
        note.append(.p, [.class("label")]) { $0.append(text(kind.label)) }
        note.append(renderer.paragraph(preliminary.paragraph))
      }
    }
    return html
  }

  /// The tips and the troubleshooting of a step.
  func help(for step: Step) -> HTML {
    var html = HTML()
    for tip in step.tips {
      html.append(.div, [.class("tip"), .id(tip.id)]) { box in
        box.append(.p, [.class("label")]) { $0.append(text(.tipLabel)) }
        box.append(renderer.paragraph(tip.paragraph))
      }
    }
    for entry in step.troubleshooting { html.append(troubleshooting(entry)) }
    return html
  }

  private func troubleshooting(_ entry: Troubleshooting) -> HTML {
    var html = HTML()
    html.append(.details, [.class("troubleshooting"), .id(entry.id)]) { details in
      details.append(.summary) { summary in
        summary.append(.span, [.class("label")]) { $0.append(text(.troubleshootingLabel)) }
        summary.append(text: " ")
        summary.append(inlineContent(of: entry.paragraph))
      }
      details.append(.ul, [.class("solutions")]) { list in
        for solution in entry.solutions { list.append(self.solution(solution)) }
      }
    }
    return html
  }

  private func solution(_ solution: Solution) -> HTML {
    var html = HTML()
    html.append(.li, [.class("solution"), .id(solution.id)]) { item in
      item.append(renderer.paragraph(solution.paragraph))
      guard case .resume(let id) = solution.ending, let number = flow.number(ofStep: id) else { return }
      item.append(.a, [.class("resume"), .href("#\(id)")]) {
        $0.append(text(.resumeLabel, ["number": String(number)]))
      }
    }
    return html
  }

  /// The words of a paragraph without a `p` element, for a title or a label. Words that are not translated are marked with
  /// their own language.
  func inlineContent(of paragraph: Paragraph) -> HTML {
    guard localized.untranslated.contains(paragraph.id) else { return renderer.content(of: paragraph) }
    var html = HTML()
    html.append(
      .span, [.class("untranslated"), .lang(catalogue.pageTag(of: flow.sourceLanguageTag(of: paragraph.id)))]
    ) {
      $0.append(renderer.languageMark(of: paragraph))
      $0.append(renderer.content(of: paragraph))
    }
    return html
  }

  /// The sentence that says how many accounts were checked, and when. Where accepted findings leave some accounts misled or
  /// stranded, it says how many these are.
  func verificationNote(on date: Day) -> HTML {
    let format = LocalFormat(locale: language.locale)
    let report = verified.report
    var values = ["accounts": format.count(report.accounts), "version": BillingCenter.version]
    guard report.failing == 0 else {
      values["open"] = format.count(report.failing)
      return HTML(text: format.filling(plainText(.checkedExcept, values), with: date))
    }
    values["steps"] = format.count(report.stepsWalked)
    values["total"] = format.count(report.steps)
    return HTML(text: format.filling(plainText(.checked, values), with: date))
  }
}

extension Step {
  /// Whether some readers do not need the step: it is optional, or all its gestures stand under an `if`.
  package var isConditional: Bool {
    if isOptional { return true }
    let gestures = paragraph.codes.filter {
      if case .gesture = $0.code.kind { return true }
      return false
    }
    return !gestures.isEmpty && gestures.allSatisfy { !$0.scopes.isEmpty }
  }
}

extension NoteKind {
  fileprivate var label: InterfaceText {
    switch self {
    case .note: .noteLabel
    case .tip: .tipLabel
    case .important: .importantLabel
    }
  }
}
