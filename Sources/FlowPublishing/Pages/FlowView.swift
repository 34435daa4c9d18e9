import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// The parts that an article and its checklist share, as markup.
struct FlowView {
  let verified: VerifiedFlow
  let catalogue: Catalogue
  let language: Language
  /// The path of the page that is written.
  let page: String
  var articles = ArticleTitles()

  var localized: LocalizedFlow { verified.localized }
  var flow: Flow { verified.localized.flow }

  var phrases: ParagraphRenderer {
    ParagraphRenderer(
      localized: localized, catalogue: catalogue, page: page, format: LocalFormat(locale: language.locale),
      articles: articles)
  }

  /// A text of the interface, with `{…}` filled in.
  func text(_ text: InterfaceText, _ values: [String: String] = [:]) -> HTML { HTML(text: plain(text, values)) }

  func plain(_ text: InterfaceText, _ values: [String: String] = [:]) -> String { language.text(text, values) }

  /// What a reader has to have, and who is served elsewhere.
  var before: HTML {
    var html = HTML()
    html.append(.ul, [.class("before")]) { list in
      for preliminary in flow.preliminaries {
        switch preliminary.kind {
        case .prerequisite: item(preliminary.paragraph, [.class("prerequisite")], &list)
        case .elsewhere: item(preliminary.paragraph, [.class("elsewhere")], &list)
        case .note: continue
        }
      }
    }
    return html
  }

  private func item(_ paragraph: Paragraph, _ attributes: [HTML.Attribute], _ list: inout HTML) {
    list.append(.li, [.id(paragraph.id)] + attributes) { $0.append(phrases.paragraph(paragraph)) }
  }

  /// The notes; a checklist shows only the important ones.
  func notes(onlyImportant: Bool = false) -> HTML {
    var html = HTML()
    for preliminary in flow.preliminaries {
      guard case .note(let kind) = preliminary.kind, !onlyImportant || kind == .important else { continue }
      let name = kind == .note ? "note" : "note \(kind.rawValue)"
      html.append(.div, [.class(name), .id(preliminary.paragraph.id), .role("note")]) { note in
        note.append(.p, [.class("label")]) { $0.append(text(kind.label)) }
        note.append(phrases.paragraph(preliminary.paragraph))
      }
    }
    return html
  }

  /// Tips and troubleshooting, where they belong: under their step.
  func help(for step: Step) -> HTML {
    var html = HTML()
    for tip in step.tips {
      html.append(.div, [.class("tip"), .id(tip.id)]) { box in
        box.append(.p, [.class("label")]) { $0.append(text(.tipLabel)) }
        box.append(phrases.paragraph(tip.paragraph))
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
        summary.append(words(of: entry.paragraph))
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
      item.append(phrases.paragraph(solution.paragraph))
      guard case .resume(let id) = solution.ending, let index = flow.steps.firstIndex(where: { $0.id == id })
      else { return }
      item.append(.a, [.class("resume"), .href("#\(id)")]) {
        $0.append(text(.resumeLabel, ["number": String(index + 1)]))
      }
    }
    return html
  }

  /// Words that stand in no paragraph of their own, in their own language where they are not translated.
  func words(of paragraph: Paragraph) -> HTML {
    guard localized.untranslated.contains(paragraph.id) else { return phrases.content(of: paragraph) }
    var html = HTML()
    html.append(.span, [.class("untranslated"), .lang(flow.sourceLanguage(of: paragraph.id))]) {
      $0.append(phrases.languageMark(of: paragraph))
      $0.append(phrases.content(of: paragraph))
    }
    return html
  }

  /// The line that says what was checked, and never more than that: also for how many it does not hold, where that is
  /// accepted.
  func checked(on date: Day) -> HTML {
    var format = LocalFormat(locale: language.locale)
    let report = verified.report
    var values = [
      "date": format.day(date), "accounts": format.count(report.accounts), "version": BillingCenter.version,
    ]
    guard report.failing == 0 else {
      values["open"] = format.count(report.failing)
      return text(.checkedExcept, values)
    }
    values["steps"] = format.count(report.stepsWalked)
    values["total"] = format.count(report.steps)
    return text(.checked, values)
  }
}

extension Step {
  /// Whether some readers do not need it: it is optional, or all that it asks for stands in an `if`.
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
