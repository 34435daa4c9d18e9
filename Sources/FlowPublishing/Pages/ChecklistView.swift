import BillingModel
import FlowReading
import FlowVerification
import FlowTranslation

/// Makes the checklist page, where each step is a box to tick.
struct ChecklistView {
  let flowView: FlowView
  /// The day that the page says it was checked on.
  let date: Day

  private var flow: Flow { flowView.flow }

  /// The values of `Templates/checklist.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    view["flow"] = HTML(text: flow.id)
    view["title"] = flowView.inlineContent(of: flow.title)
    view["articleHref"] = HTML(
      text: SitePaths.link(to: SitePaths.article(flow.id, flowView.language.tag), from: flowView.path))
    view["before"] = flowView.beforeYouBegin
    view["notes"] = flowView.notes(onlyImportant: true)
    view["tasks"] = tasks
    view["checked"] = flowView.verificationNote(on: date)
    let texts: [(String, InterfaceText)] = [
      ("draftNotice", .draftNotice), ("checklistHeading", .checklistHeading), ("articleLabel", .articleLabel),
      ("printLabel", .printLabel), ("accountLabel", .accountLabel), ("dateLabel", .dateLabel),
      ("nameLabel", .nameLabel), ("beforeHeading", .beforeHeading), ("progressPattern", .progressPattern),
      ("progressComplete", .progressComplete), ("progressLabel", .progressLabel), ("resetLabel", .resetLabel),
      ("undoLabel", .undoLabel), ("stepsHeading", .stepsHeading),
    ]
    for (name, text) in texts { view[name] = flowView.text(text) }
    view.flags = [
      "isDraft": flowView.verified.isDraft, "hasBefore": flow.preliminaries.contains { !$0.isNote },
    ]
    return view
  }

  /// The ids of the blocks that a sentence can refer to and that only the article has: notes that are not important.
  static func absentBlocks(of flow: Flow) -> Set<String> {
    let absent = flow.preliminaries.filter { preliminary in
      switch preliminary.kind {
      case .note(.note), .note(.tip): true
      case .note(.important), .prerequisite, .elsewhere: false
      }
    }
    return Set(absent.map(\.paragraph.id))
  }

  private var tasks: HTML {
    var html = HTML()
    html.append(.ol, [.class("tasks"), .role("list")]) { list in
      for (index, step) in flow.steps.enumerated() {
        list.append(.li, [.class("task"), .id(step.id)]) { item in
          appendBox("done", step, &item) { $0.append(flowView.inlineContent(of: step.paragraph)) }
          if step.isConditional {
            item.append(.p, [.class("not-needed-choice")]) { choice in
              appendBox("not-needed", step, &choice) { label in
                label.append(flowView.text(.notNeeded))
                label.append(.span, [.class("hidden")]) {
                  $0.append(text: ": \(flowView.plainText(.stepNumber, ["number": String(index + 1)]))")
                }
              }
            }
          }
          item.append(flowView.help(for: step))
        }
      }
    }
    return html
  }

  /// Adds a check box with its label.
  private func appendBox(_ name: String, _ step: Step, _ html: inout HTML, label: (inout HTML) -> Void) {
    let id = "\(step.id).\(name)"
    html.append(.input, [.type("checkbox"), .class(name), .id(id)])
    html.append(.label, [.for(id)], label)
  }
}
