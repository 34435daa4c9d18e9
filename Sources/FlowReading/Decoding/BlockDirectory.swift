import XMLTree

/// The blocks of a flow by their ids, with those that fragments bring, before any of them is decoded: a sentence can refer
/// to a block that comes later.
struct BlockDirectory {
  struct Entry {
    let kind: BlockKind
    /// What references call the block; nil for one to which no reader is sent.
    let referredKind: ReferredBlock.Kind?
    /// The id of the block around it.
    let parent: String?
  }

  private var entries: [String: Entry] = [:]
  /// The ids of the blocks that a sentence can refer to, in document order.
  private(set) var referableIDs: [String] = []

  /// A directory without blocks.
  init() {}

  /// The blocks of a flow, or of a fragment by itself.
  init(of root: MarkupElement, fragments: FragmentLibrary) {
    var place = UsePlace.preliminaries
    for element in root.elements {
      if element.name == "steps" {
        for step in element.elements { add(step, at: .steps, fragments) }
        place = .results
      } else {
        add(element, at: place, fragments)
      }
    }
  }

  subscript(id: String) -> Entry? { entries[id] }

  /// Adds an element and what is inside of it, except what a `use` leaves out.
  private mutating func add(
    _ element: MarkupElement, at place: UsePlace, _ fragments: FragmentLibrary, in parent: String? = nil,
    without leftOut: Set<String> = []
  ) {
    if element.name == "use" {
      let root = element[attribute: "fragment"].flatMap { fragments[$0.token]?.root }
      let leftOut = Set(element[attribute: "without"]?.words ?? [])
      for block in root?.elements ?? [] where place.names.contains(block.name) {
        add(block, at: place, FragmentLibrary(), in: parent, without: leftOut)
      }
    }
    guard let kind = BlockKind(rawValue: element.name), let id = element[attribute: "id"]?.token,
      !leftOut.contains(id)
    else { return }
    // The second of two blocks with one id is reported where it is decoded.
    if entries[id] == nil {
      let entry = Entry(kind: kind, referredKind: kind.referredKind(element), parent: parent)
      entries[id] = entry
      if entry.referredKind != nil { referableIDs.append(id) }
    }
    for inner in element.elements { add(inner, at: .troubleshooting, fragments, in: id, without: leftOut) }
  }
}

extension BlockKind {
  /// What references call such a block.
  fileprivate func referredKind(_ element: MarkupElement) -> ReferredBlock.Kind? {
    switch self {
    case .note: element[attribute: "kind"]?.token == NoteKind.tip.rawValue ? .tip : .note
    case .tip: .tip
    case .troubleshooting: .troubleshooting
    case .solution: .solution
    case .title, .summary, .prerequisite, .elsewhere, .step, .result, .example, .next: nil
    }
  }
}
