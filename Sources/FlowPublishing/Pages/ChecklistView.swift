import BillingModel
import FlowReading
import FlowTranslation

/// The checklist page: the steps as boxes to tick.
struct ChecklistView {
  let parts: FlowView
  let date: Day

  private var flow: Flow { parts.flow }

  /// The values of `Templates/checklist.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    view["flow"] = HTML(text: flow.id)
    view["title"] = parts.words(of: flow.title)
    view["articleHref"] = HTML(
      text: SitePaths.link(to: SitePaths.article(flow.id, parts.language.tag), from: parts.page))
    view["before"] = parts.before
    view["notes"] = parts.notes(onlyImportant: true)
    view["tasks"] = tasks
    view["checked"] = parts.checked(on: date)
    let texts: [(String, InterfaceText)] = [
      ("draftNotice", .draftNotice), ("checklistHeading", .checklistHeading), ("articleLabel", .articleLabel),
      ("printLabel", .printLabel), ("accountLabel", .accountLabel), ("dateLabel", .dateLabel),
      ("nameLabel", .nameLabel), ("beforeHeading", .beforeHeading), ("progressPattern", .progressPattern),
      ("progressComplete", .progressComplete), ("progressLabel", .progressLabel), ("resetLabel", .resetLabel),
      ("undoLabel", .undoLabel), ("stepsHeading", .stepsHeading),
    ]
    for (name, text) in texts { view[name] = parts.text(text) }
    view.flags = [
      "isDraft": !parts.localized.untranslated.isEmpty, "hasBefore": flow.preliminaries.contains { !$0.isNote },
    ]
    return view
  }

  private var tasks: HTML {
    var html = HTML()
    html.append(.ol, [.class("tasks"), .role("list")]) { list in
      for (index, step) in flow.steps.enumerated() {
        list.append(.li, [.class("task"), .id(step.id)]) { item in
          box("done", step, &item) { $0.append(parts.words(of: step.paragraph)) }
          if step.isConditional {
            item.append(.p, [.class("not-needed-choice")]) { choice in
              box("not-needed", step, &choice) { label in
                label.append(parts.text(.notNeeded))
                label.append(.span, [.class("hidden")]) {
                  $0.append(text: ": \(parts.plain(.stepNumber, ["number": String(index + 1)]))")
                }
              }
            }
          }
          item.append(parts.help(for: step))
        }
      }
    }
    return html
  }

  /// A check box with its label.
  private func box(_ name: String, _ step: Step, _ html: inout HTML, label: (inout HTML) -> Void) {
    let id = "\(step.id).\(name)"
    html.append(.input, [.type("checkbox"), .class(name), .id(id)])
    html.append(.label, [.for(id)], label)
  }
}
