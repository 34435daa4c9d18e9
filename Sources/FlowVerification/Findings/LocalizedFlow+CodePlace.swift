package import FlowReading
import FlowTranslation

extension LocalizedFlow {
  /// The code at a place of a program, in the language of the flow; nil when there is none.
  package func code(at place: CodePlace) -> InlineCode? {
    (paragraphs[place.paragraph] ?? flow.paragraphs.first { $0.id == place.paragraph })?.code(place.code)
  }

  /// The source range of a place of a program: that of the code, else of its paragraph, else of the title.
  package func place(of place: CodePlace) -> SourceRange {
    code(at: place)?.place ?? paragraphs[place.paragraph]?.place ?? flow.title.place
  }

  /// The source range of a claim of a program. What it presumes stands in an attribute, which only the source has.
  func place(of claim: WalkClaim) -> SourceRange {
    guard let number = claim.presumption, let presumed = code(at: claim.place)?.presumed, number < presumed.count else {
      return place(of: claim.place)
    }
    return presumed[number].place
  }
}

extension InlineCode {
  /// The words inside of the code, with an ellipsis for each label, name and value that the page fills in.
  var plainText: String {
    content.isEmpty ? "…" : words
  }

  private var words: String {
    content.map { part in
      switch part {
      case .text(let text, _): text
      case .code(let code): code.plainText
      }
    }.joined()
  }
}
