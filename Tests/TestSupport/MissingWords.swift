/// A test looks for words that the content does not have.
package struct MissingWords: Error {
  package let words: String

  package init(words: String) { self.words = words }
}
