package import BillingModel
package import FlowReading
import XMLTree

/// Reads `Content/known.xml`.
package struct KnownReader: Sendable {
  /// The day that decides which entries have expired; nil when expiry is not checked.
  private let date: Day?

  package init(date: Day?) { self.date = date }

  /// The findings that the file accepts; none when there is no file or the file is wrong.
  package func read(_ file: SourceFile?, diagnostics: inout [Diagnostic]) -> KnownFindings {
    guard let file else { return KnownFindings() }
    var found: [Diagnostic] = []
    let root = MarkupParser(.known, grammar: Grammar.known).parse(file, diagnostics: &found)
    diagnostics += found
    guard let root, !found.hidesContent else { return KnownFindings() }
    return KnownFindings(
      entries: root.elements.compactMap {
        entry(CatalogueElement(markup: $0, file: file), diagnostics: &diagnostics)
      })
  }

  private func entry(_ element: CatalogueElement, diagnostics: inout [Diagnostic]) -> KnownFindings.Entry? {
    guard let id = Diagnostic.ID(rawValue: element["id"]) else { return nil }
    guard let until = ValueReader.day(element["until"]) else {
      diagnostics.append(.noDay(at: element.place(of: "until")))
      return nil
    }
    let hasExpired = date.map { until < $0 } ?? false
    if hasExpired { diagnostics.append(.expired(element, until)) }
    return KnownFindings.Entry(
      id: id, flow: element["flow"], at: element["at"], reason: element["reason"], owner: element["owner"],
      until: until, place: element.place, hasExpired: hasExpired)
  }
}

extension Vocabulary {
  /// The vocabulary of accepted findings.
  package static let known = Vocabulary(
    namespace: "urn:passo:known:1", subject: "a list of known findings", root: "known",
    elements: [
      Element(
        "known", "Findings that the project accepts for a while.",
        content: .children([Particle("finding", count: .any)])),
      Element(
        "finding", "A finding that is accepted, whatever its line.",
        attributes: [
          Attribute(
            "id", .words(.acceptedDiagnostics), required: true,
            "What is found, as the tool prints it in brackets."),
          Attribute("flow", .reference, required: true, "The flow in which it is found."),
          Attribute(
            "at", .reference, required: true, "The id of the paragraph, the step or the input that it stands in."),
          Attribute("reason", .text, required: true, "Why it is accepted."),
          Attribute("owner", .text, required: true, "Who sees to it that it goes."),
          Attribute("until", .day, required: true, "The last day on which it is accepted."),
        ]),
    ])
}

extension Grammar {
  fileprivate static let known = Grammar(of: .known)
}

extension Diagnostic {
  fileprivate static func noDay(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "“\(place.text)” is no date.", help: "Write a date of the calendar, as 2026-12-31.")
  }

  fileprivate static func expired(_ element: CatalogueElement, _ until: Day) -> Diagnostic {
    Diagnostic(
      .knownExpired, at: element.place(of: "until"), "This was accepted until \(until.isoDate), and that is over.",
      help: "Mend what is found, or let \(element["owner"]) agree to a later day.")
  }
}
