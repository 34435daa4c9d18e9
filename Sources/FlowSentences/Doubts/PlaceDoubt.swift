import BillingModel
import FlowReading
import FlowTranslation

/// Doubts words that say where a control stands, if the catalogue does not say that it stands there.
struct PlaceDoubt {
  let words: NamingWords
  let places: [Control: ControlPlace]

  func doubts(about sentence: Sentence) -> [Doubt] {
    let controls = sentence.controls
    guard !controls.isEmpty else { return [] }
    let known = controls.compactMap { places[$0] }
    return words.places.matches(in: sentence.plainText, sentence.range).compactMap { match in
      guard !match.meanings.contains(where: known.contains), let place = sentence.plainText.place(of: match.range)
      else {
        return nil
      }
      return Doubt(
        .value,
        "“\(sentence.plainText.text(match.range))” is not where the catalogue puts \(controls[0].rawValue) on its screen.",
        at: place)
    }
  }
}

extension Sentence {
  /// The controls in it, in the order of the words.
  fileprivate var controls: [Control] {
    plainText.placeholders.filter { range.contains($0.offset) }.compactMap { code, _ in
      switch code.kind {
      case .gesture(let phrase): if case .control(let control, _) = phrase.target { control } else { nil }
      case .mention(.control(let control)): control
      case .mention, .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: nil
      }
    }
  }
}
