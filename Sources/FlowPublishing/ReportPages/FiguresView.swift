/// Shows large numbers side by side, each with its name.
struct FiguresView {
  let figures: [(name: String, value: String)]

  var markup: HTML {
    var html = HTML()
    html.append(.dl, [.class("figures")]) { list in
      for (name, value) in figures {
        list.append(.div) { entry in
          entry.append(.dt) { $0.append(text: name) }
          entry.append(.dd) { $0.append(text: value) }
        }
      }
    }
    return html
  }
}
