import BillingModel
import FlowReading

/// Reports solutions and ways elsewhere whose words lead to another page than the one that readers are sent to, and links
/// from an article to itself. A link of its own `if` is for some of the readers, and may lead to any other page.
struct DestinationRule {
  func check(_ flow: Flow, _ diagnostics: inout [Diagnostic]) {
    diagnostics += flow.unlinkedDestinations + flow.linksToItself
  }
}

extension Flow {
  /// Its own links to itself. A fragment may link to an article that uses it, for the readers of the others.
  fileprivate var linksToItself: [Diagnostic] {
    translatableText.paragraphs.flatMap(\.codes).compactMap { scoped in
      scoped.code.destination == .flow(id) ? .toItself(at: scoped.code.place) : nil
    }
  }

  fileprivate var unlinkedDestinations: [Diagnostic] {
    leaving.compactMap { paragraph, destination in
      let links = paragraph.codes.filter(\.scopes.isEmpty).compactMap { scoped in
        scoped.code.destination.map { (destination: $0, place: scoped.code.place) }
      }
      guard let first = links.first, destination.isPage, !links.contains(where: { $0.destination == destination })
      else {
        return nil
      }
      return .elsewhere(first.destination, destination, at: first.place)
    }
  }

  private var leaving: [(paragraph: Paragraph, destination: Destination)] {
    let solutions = steps.flatMap(\.troubleshooting).flatMap(\.solutions).compactMap { solution in
      if case .leave(let destination) = solution.ending { (solution.paragraph, destination) } else { nil }
    }
    let preliminaries = preliminaries.compactMap { preliminary in
      if case .elsewhere(let destination) = preliminary.kind { (preliminary.paragraph, destination) } else { nil }
    }
    return preliminaries + solutions
  }
}

extension Destination {
  /// Whether it is a page of its own, and not a screen on which the steps may have ended.
  fileprivate var isPage: Bool {
    switch self {
    case .flow, .link: true
    case .screen: false
    }
  }

  fileprivate var name: String {
    switch self {
    case .flow(let id): id
    case .link(let link): link.rawValue
    case .screen(let screen): screen.rawValue
    }
  }
}

extension InlineCode {
  /// Where a link or an opened link leads.
  fileprivate var destination: Destination? {
    switch kind {
    case .mention(.flow(let id)): .flow(id)
    case .mention(.link(let link)): .link(link)
    case .gesture(let phrase): if case .link(let link) = phrase.target { .link(link) } else { nil }
    case .mention, .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func toItself(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .destinationWrong, at: place, "This links to the article that it stands in.",
      help: "Link to the article that is meant, or say it without a link; <ref> leads to a block of this one.")
  }

  fileprivate static func elsewhere(
    _ link: Destination, _ destination: Destination, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .destinationWrong, at: place,
      "The words lead to \(link.name), and the reader is sent to \(destination.name).",
      // Whether the other page is open to these readers, only a walk can tell.
      help: "Correct the one that is wrong, the link or where the block leads; or put the link inside an <if>.")
  }
}
