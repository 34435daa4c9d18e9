/// A worked example. The model computes its amounts for a named account.
package struct Example: Sendable {
  package let id: String
  package let paragraph: Paragraph
  /// The id of an account of the model's data.
  package let account: String
  package let accountPlace: SourceRange
  /// The values that the reader enters, as the author wrote them, and the inputs for which they are.
  package let settings: [(input: String, value: String, place: SourceRange)]

  package init(
    id: String, paragraph: Paragraph, account: String, accountPlace: SourceRange,
    settings: [(input: String, value: String, place: SourceRange)]
  ) {
    self.id = id
    self.paragraph = paragraph
    self.account = account
    self.accountPlace = accountPlace
    self.settings = settings
  }
}
