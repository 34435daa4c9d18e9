import FlowReading

/// Doubts words that say the opposite of what is executed: “ends” for what goes on.
struct OppositeDoubt {
  func doubts(about elements: [ElementWords]) -> [Doubt] {
    elements.flatMap { element in
      element.wrong.map { wrong in
        let words = element.words
        let denied = wrong.isDenied ? " is denied" : ""
        return Doubt(
          .opposite,
          "\(words.quoted(wrong.range)) in \(words.quoted(element.checked.range))\(denied) says the opposite of what is "
            + "checked: “\(element.checked.reading)”", at: words.place(of: wrong.range))
      }
    }
  }
}
