import XMLTree

extension FlowDecoding {
  /// Words that the model cannot know, with the reason and the claims that say the same.
  mutating func manual(_ element: MarkupElement) -> (kind: InlineCode.Kind, name: String)? {
    let see = element[attribute: "see"].flatMap { claimReference($0) }
    return element[attribute: "reason"].map { (.manual(reason: $0.token, see: see), "") }
  }

  /// The place that an attribute names. Whether anything is claimed there, only the other flows can tell.
  private mutating func claimReference(_ attribute: MarkupAttribute) -> ClaimReference? {
    let parts = attribute.token.split(separator: "#", omittingEmptySubsequences: false)
    let names = parts.last?.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, !names.contains("") else {
      diagnostics.append(.noPlace(attribute.token, at: place(attribute)))
      return nil
    }
    return ClaimReference(
      flow: parts[0].isEmpty ? nil : String(parts[0]), block: String(names[0]),
      claim: names.count > 1 ? String(names[1]) : nil, place: place(attribute))
  }
}

extension Diagnostic {
  fileprivate static func noPlace(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "“\(text)” does not name a block of a flow.",
      help: "Write the ids of a flow and of a block in it, as in see=\"cancel-plan#no-credit\"; nothing before the #"
        + " means this flow.")
  }
}
