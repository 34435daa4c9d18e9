/// Something that has to hold for all input and does not hold for one.
package struct BrokenPromise: Error {
  /// What does not hold, in a sentence.
  package let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  /// Throws the sentence unless the condition holds.
  static func expect(_ condition: Bool, _ sentence: @autoclosure () -> String) throws(BrokenPromise) {
    guard condition else { throw BrokenPromise(sentence()) }
  }
}
