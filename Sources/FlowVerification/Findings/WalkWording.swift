import BillingModel
package import FlowReading

/// Words for gestures and for what stops readers, with the product's labels in a language.
package struct WalkWording {
  private let languageTag: String
  private let catalogue: Catalogue

  package init(languageTag: String, catalogue: Catalogue) {
    self.languageTag = languageTag
    self.catalogue = catalogue
  }

  private func label(_ key: Labels.Key) -> String? {
    catalogue.labels.label(of: key, in: languageTag)?.text
  }

  func name(_ control: Control) -> String { label(.control(control)).map { "“\($0)”" } ?? control.rawValue }
  func name(_ screen: Screen) -> String { label(.screen(screen)).map { "“\($0)”" } ?? screen.rawValue }
  func name(_ link: Link) -> String { label(.link(link)).map { "“\($0)”" } ?? link.rawValue }

  /// The clause that says what stopped the reader.
  func words(_ stop: Stop) -> String {
    switch stop {
    case .refused(.hidden(let control), _): "\(name(control)) is not on the screen"
    case .refused(.disabled(let control), _): "\(name(control)) cannot be used"
    case .refused(.message(let message), _):
      "the Billing Center answers “\(label(.message(message)) ?? message.rawValue)”"
    case .landed(let screen): "they come to \(name(screen)) instead"
    }
  }

  /// The clause as the end of a sentence. A message has a full stop of its own.
  func ending(_ stop: Stop) -> String {
    let words = words(stop)
    return words.hasSuffix(".”") ? words : words + "."
  }

  /// The advice for a stop that no troubleshooting matches.
  func advice(_ stop: Stop) -> String {
    let symptom =
      switch stop {
      case .refused(.hidden(let control), _): "control=\"\(control.rawValue)\" is=\"hidden\""
      case .refused(.disabled(let control), _): "control=\"\(control.rawValue)\" is=\"disabled\""
      case .refused(.message(let message), _): "message=\"\(message.rawValue)\""
      case .landed(let screen): "screen=\"\(screen.rawValue)\""
      }
    return "Add a <troubleshooting> with <symptom \(symptom)> to the step, or say before the steps who cannot do this."
  }

  /// The words for a gesture in a trace.
  package func words(_ gesture: GesturePhrase) -> String {
    switch gesture.target {
    case .link: "open \(words(of: gesture.target))"
    case .control: "\(gesture.kind.rawValue) \(words(of: gesture.target))"
    }
  }

  /// The words for what a gesture is done with.
  func words(of target: GesturePhrase.Target) -> String {
    switch target {
    case .link(let link): name(link)
    case .control(let control, let slot): "\(name(control))\(slot == .other ? " of another product" : "")"
    }
  }
}
