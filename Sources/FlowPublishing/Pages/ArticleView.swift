import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// The article page: everything that a flow says.
struct ArticleView {
  let parts: FlowView
  let date: Day
  /// The languages that the flow is published in.
  let published: Set<String>

  private var flow: Flow { parts.flow }

  /// The values of `Templates/article.mustache`.
  var template: TemplateView {
    var format = LocalFormat(locale: parts.language.locale)
    var view = TemplateView()
    view["title"] = parts.words(of: flow.title)
    view["summary"] = paragraphs(flow.summary)
    view["checklistHref"] = HTML(
      text: SitePaths.link(to: SitePaths.checklist(flow.id, parts.language.tag), from: parts.page))
    view["checklistLabel"] = parts.text(.checklistLabel)
    view["printLabel"] = parts.text(.printLabel)
    view["stepsText"] = parts.text(.stepsText, ["count": format.count(flow.steps.count)])
    view["checkedOn"] = parts.text(.checkedOn, ["date": format.day(date)])
    view["draftNotice"] = parts.text(.draftNotice)
    view["beforeHeading"] = parts.text(.beforeHeading)
    view["before"] = parts.before
    view["notesHeading"] = parts.text(.notesHeading)
    view["notes"] = parts.notes()
    view["stepsHeading"] = parts.text(.stepsHeading)
    view["steps"] = steps
    view["resultHeading"] = parts.text(.resultHeading)
    view["result"] = paragraphs(flow.results)
    view["exampleHeading"] = parts.text(.exampleHeading)
    view["examples"] = examples
    view["nextHeading"] = parts.text(.nextHeading)
    view["next"] = flow.next.map { parts.phrases.paragraph($0, id: $0.id) } ?? HTML()
    view["checkedHeading"] = parts.text(.checkedHeading)
    view["checked"] = parts.checked(on: date)
    view["showCheckedLabel"] = parts.text(.showCheckedLabel)
    view.flags = [
      "isDraft": !parts.localized.untranslated.isEmpty,
      "hasBefore": flow.preliminaries.contains { !$0.isNote }, "hasNotes": flow.preliminaries.contains(where: \.isNote),
      "hasResult": !flow.results.isEmpty, "hasExamples": !flow.examples.isEmpty, "hasNext": flow.next != nil,
    ]
    return view
  }

  private func paragraphs(_ paragraphs: [Paragraph]) -> HTML {
    var html = HTML()
    for paragraph in paragraphs { html.append(parts.phrases.paragraph(paragraph, id: paragraph.id)) }
    return html
  }

  private var steps: HTML {
    var html = HTML()
    html.append(.ol, [.class("steps"), .role("list")]) { list in
      for (index, step) in flow.steps.enumerated() {
        list.append(.li, [.class(step.isConditional ? "step conditional" : "step"), .id(step.id)]) { item in
          let number = parts.plain(.stepNumber, ["number": String(index + 1)])
          item.append(.a, [.class("place"), .href("#\(step.id)"), .aria("label", number)])
          item.append(parts.phrases.paragraph(step.paragraph))
          item.append(parts.help(for: step))
          item.append(twins(of: step, number: index + 1))
        }
      }
    }
    return html
  }

  /// The same step in the other languages that have it, named in each.
  private func twins(of step: Step, number: Int) -> HTML {
    var html = HTML()
    for language in parts.catalogue.languages
    where language.tag != parts.language.tag && published.contains(language.tag) {
      let target = SitePaths.link(to: SitePaths.article(flow.id, language.tag), from: parts.page) + "#\(step.id)"
      let mark = language.tag.uppercased()
      let name = "\(mark): \(language.text(.stepNumber, ["number": String(number)]))"
      html.append(
        .a, [.class("twin"), .href(target), .hreflang(language.tag), .lang(language.tag), .aria("label", name)]
      ) { $0.append(text: mark) }
    }
    return html
  }

  private var examples: HTML {
    var html = HTML()
    html.append(.div, [.class("examples")]) { row in
      for example in flow.examples {
        row.append(
          ExampleView(parts: parts, example: example, facts: parts.verified.examples[example.id] ?? [:]).markup)
      }
    }
    return html
  }
}
