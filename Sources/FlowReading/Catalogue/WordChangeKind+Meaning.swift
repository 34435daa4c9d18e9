extension WordChange.Kind {
  /// What it does to a sentence, for people who write languages.
  package var meaning: String {
    switch self {
    case .negation: "a negation is put in or taken out: is becomes is not"
    case .opposite: "a word becomes its opposite: before becomes after"
    case .clause: "a false clause comes beside the words of a claim: it is a myth that {words}"
    case .number: "a word for a number becomes that of another one"
    }
  }
}
