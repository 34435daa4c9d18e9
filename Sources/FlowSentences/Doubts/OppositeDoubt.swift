import FlowReading

/// Doubts words that say the opposite of what is executed: “ends” for what goes on.
struct OppositeDoubt {
  func doubts(about elements: [ElementWords]) -> [Doubt] {
    elements.flatMap { element in
      element.wrong.map { wrong in
        let words = element.words
        let place = wrong.isDenied ? "is denied in" : "stands in"
        let checked = element.isCondition ? "the condition that is asked says the opposite" : "the opposite is checked"
        return Doubt(
          .opposite,
          "\(words.quoted(wrong.range)) \(place) \(words.quoted(element.checked.range)), and \(checked): "
            + "“\(element.checked.reading)”", at: words.wholePlace(of: element.checked.range))
      }
    }
  }
}
