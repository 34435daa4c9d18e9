import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// Makes the article page, which shows everything that a flow says.
struct ArticleView {
  let flowView: FlowView
  /// The day that the page says it was checked on.
  let date: Day
  /// The tags of the languages that the flow is published in.
  let published: Set<String>

  private var flow: Flow { flowView.flow }

  /// The values of `Templates/article.mustache`.
  var template: TemplateView {
    let format = LocalFormat(locale: flowView.language.locale)
    var view = TemplateView()
    view["title"] = flowView.inlineContent(of: flow.title)
    view["summary"] = paragraphs(flow.summary)
    view["checklistHref"] = HTML(
      text: SitePaths.link(to: SitePaths.checklist(flow.id, flowView.language.tag), from: flowView.path))
    view["checklistLabel"] = flowView.text(.checklistLabel)
    view["printLabel"] = flowView.text(.printLabel)
    view["stepsText"] = flowView.text(.stepsText, ["count": format.count(flow.steps.count)])
    view["checkedOn"] = HTML(text: format.filling(flowView.plainText(.checkedOn), with: date))
    view["draftNotice"] = flowView.text(.draftNotice)
    view["beforeHeading"] = flowView.text(.beforeHeading)
    view["before"] = flowView.beforeYouBegin
    view["notesHeading"] = flowView.text(.notesHeading)
    view["notes"] = flowView.notes()
    view["stepsHeading"] = flowView.text(.stepsHeading)
    view["steps"] = steps
    view["resultHeading"] = flowView.text(.resultHeading)
    view["result"] = paragraphs(flow.results)
    view["exampleHeading"] = flowView.text(.exampleHeading)
    view["examples"] = examples
    view["nextHeading"] = flowView.text(.nextHeading)
    view["next"] = flow.next.map { flowView.renderer.paragraph($0, id: $0.id) } ?? HTML()
    view["checkedHeading"] = flowView.text(.checkedHeading)
    view["checked"] = flowView.verificationNote(on: date)
    view["showCheckedLabel"] = flowView.text(.showCheckedLabel)
    view["readingHint"] = flowView.text(.readingHint)
    view.flags = [
      "isDraft": flowView.verified.isDraft,
      "hasBefore": flow.preliminaries.contains { !$0.isNote }, "hasNotes": flow.preliminaries.contains(where: \.isNote),
      "hasResult": !flow.results.isEmpty, "hasExamples": !flow.examples.isEmpty, "hasNext": flow.next != nil,
    ]
    return view
  }

  private func paragraphs(_ paragraphs: [Paragraph]) -> HTML {
    var html = HTML()
    for paragraph in paragraphs { html.append(flowView.renderer.paragraph(paragraph, id: paragraph.id)) }
    return html
  }

  private var steps: HTML {
    var html = HTML()
    html.append(.ol, [.class("steps"), .role("list")]) { list in
      for (index, step) in flow.steps.enumerated() {
        list.append(.li, [.class(step.isConditional ? "step conditional" : "step"), .id(step.id)]) { item in
          let number = flowView.plainText(.stepNumber, ["number": String(index + 1)])
          item.append(.a, [.class("place"), .href("#\(step.id)"), .aria("label", number)])
          item.append(flowView.renderer.paragraph(step.paragraph))
          item.append(flowView.help(for: step))
          item.append(languageLinks(to: step, number: index + 1))
        }
      }
    }
    return html
  }

  /// Links to the same step in the other published languages. Each link is named in its own language.
  private func languageLinks(to step: Step, number: Int) -> HTML {
    var html = HTML()
    for language in flowView.catalogue.languages
    where language.tag != flowView.language.tag && published.contains(language.tag) {
      let target = SitePaths.link(to: SitePaths.article(flow.id, language.tag), from: flowView.path) + "#\(step.id)"
      let label = language.tag.uppercased()
      let name = "\(label): \(language.text(.stepNumber, ["number": String(number)]))"
      html.append(
        .a, [.class("twin"), .href(target), .hreflang(language.pageTag), .lang(language.pageTag), .aria("label", name)]
      ) { $0.append(text: label) }
    }
    return html
  }

  private var examples: HTML {
    var html = HTML()
    html.append(.div, [.class("examples")]) { row in
      for example in flow.examples {
        row.append(
          ExampleView(flowView: flowView, example: example, facts: flowView.verified.examples[example.id] ?? [:])
            .markup)
      }
    }
    return html
  }
}
