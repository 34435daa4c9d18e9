import BillingModel
import XMLTree

/// A kind of place at which a flow can use a fragment. Only some blocks of the fragment fit there.
enum UsePlace: String, CaseIterable {
  case preliminaries = "preliminaries"
  case steps = "steps"
  case troubleshooting = "troubleshooting"
  case results = "results"

  /// The names of the elements that fit there.
  var names: [String] {
    switch self {
    case .preliminaries: ["prerequisite", "elsewhere", "note"]
    case .steps: ["step"]
    case .troubleshooting: ["troubleshooting"]
    case .results: ["result"]
    }
  }
}

// Decoding a fragment without a flow.
extension FlowDecoding {
  /// The fragment; nil when a part is missing that the schema requires.
  mutating func fragment(_ root: MarkupElement) -> Fragment? {
    checkFileName(of: root)
    checkLanguage(of: root)
    _ = root.elements("input").compactMap { input($0) }
    let preliminaries = root.elements.compactMap { preliminary($0) }
    let steps = root.elements("step").compactMap { step($0) }
    let troubleshooting = root.elements("troubleshooting").compactMap { self.troubleshooting($0) }
    let results = root.elements("result").compactMap { block($0, .result) }
    for element in root.elements("input") { checkUse(of: element, in: root) }
    guard let id = root[attribute: "id"]?.token, let languageTag else { return nil }
    return Fragment(
      id: id, file: file, languageTag: languageTag,
      blocks: preliminaries.map(\.asBlock) + steps.flatMap(\.blocks) + troubleshooting.flatMap(\.blocks)
        + results.map { Block(.result, $0) })
  }
}

// Decoding a fragment in a flow.
extension FlowDecoding {
  /// The blocks of some elements, with the blocks of a fragment in the place of each `use`.
  mutating func blocks<Block>(
    of elements: [MarkupElement], at place: UsePlace, decode: (inout FlowDecoding, MarkupElement) -> Block?
  ) -> [Block] {
    var blocks: [Block] = []
    for element in elements {
      if element.name == "use" {
        blocks += used(element, at: place, decode: decode)
      } else if place.names.contains(element.name), let block = decode(&self, element) {
        blocks.append(block)
      }
    }
    return blocks
  }

  /// The blocks that a `use` brings into the flow.
  private mutating func used<Block>(
    _ element: MarkupElement, at place: UsePlace, decode: (inout FlowDecoding, MarkupElement) -> Block?
  ) -> [Block] {
    guard context == .flow else {
      if context == .fragmentAlone { diagnostics.append(.useInFragment(at: self.place(element))) }
      return []
    }
    guard let attribute = element[attribute: "fragment"],
      let id = reference(attribute, to: "fragment", among: fragments.ids), let source = fragments[id]
    else { return [] }
    if let first = usePlaces["\(place) \(id)"] {
      diagnostics.append(.usedTwice(id, first: first, at: self.place(attribute)))
      return []
    }
    usePlaces["\(place) \(id)"] = self.place(attribute)
    // A mistake in the fragment itself makes the flow wrong too.
    let known = diagnostics
    diagnostics += source.diagnostics.filter { diagnostic in !known.contains { $0.isSame(as: diagnostic) } }
    guard let root = source.root, let fragment = source.fragment else { return [] }
    let fitting = root.elements.filter { place.names.contains($0.name) }
    if fitting.isEmpty { diagnostics.append(.nothingFits(root, id, at: self.place(attribute))) }
    leftOut = leftOut(by: element, of: fitting)
    defer { leftOut = [] }
    let elements = kept(fitting)
    let before = Set(idPlaces.keys)
    let blocks = decodeInFlow(source, fragment.languageTag, usedAt: self.place(element)) { decoding in
      elements.compactMap { decode(&decoding, $0) }
    }
    let ids = fragment.paragraphs.map(\.id).filter { idPlaces[$0] != nil && !before.contains($0) }
    uses.append(
      FragmentUse(
        fragment: id, languageTag: fragment.languageTag, place: self.place(element), paragraphs: Set(ids),
        leftOut: leftOut.sorted()))
    return blocks
  }

  /// The ids that a `use` leaves out, of the blocks that stand in its place. What no block has is reported, and so is a
  /// troubleshooting or a use of which nothing would be left.
  private mutating func leftOut(by element: MarkupElement, of blocks: [MarkupElement]) -> Set<String> {
    guard let attribute = element[attribute: "without"] else { return [] }
    let ids = blocks.flatMap(\.blockIDs)
    var known: Set<String> = []
    for id in attribute.words {
      if ids.contains(id) {
        known.insert(id)
      } else {
        diagnostics.append(.nothingToLeaveOut(id, among: ids, at: place(attribute)))
      }
    }
    let entries = blocks.flatMap { $0.name == "troubleshooting" ? [$0] : $0.elements("troubleshooting") }
    let bare = entries.first { entry in
      !entry.hasID(among: known) && entry.elements("solution").allSatisfy { $0.hasID(among: known) }
    }
    if let id = bare?[attribute: "id"]?.token {
      diagnostics.append(.nothingLeft("the troubleshooting \(id)", "Leave out \(id) itself.", at: place(attribute)))
    }
    if !blocks.isEmpty, blocks.allSatisfy({ $0.hasID(among: known) }) {
      diagnostics.append(.nothingLeft("the fragment", "Take out the <use> itself.", at: place(attribute)))
    }
    return known
  }

  /// The elements that the current use of a fragment does not leave out.
  func kept(_ elements: [MarkupElement]) -> [MarkupElement] { elements.filter { !$0.hasID(among: leftOut) } }

  /// Decodes a part of a fragment in a flow. A mistake that the part has only in this flow gets a note with the place
  /// where the fragment is used.
  private mutating func decodeInFlow<Result>(
    _ source: FragmentSource, _ fragmentLanguageTag: String, usedAt use: SourceRange,
    _ body: (inout FlowDecoding) -> Result
  ) -> Result {
    let outer = (file, languageTag, diagnostics)
    (file, languageTag, diagnostics, context) = (source.file, fragmentLanguageTag, [], .fragmentInFlow)
    let result = body(&self)
    let found = diagnostics.filter { diagnostic in !source.diagnostics.contains { $0.isSame(as: diagnostic) } }
    (file, languageTag, diagnostics) = outer
    context = .flow
    diagnostics += found.map { $0.used(at: use) }
    return result
  }
}

// Decoding the inputs of fragments.
extension FlowDecoding {
  /// The `use` elements of a flow, one for each fragment.
  static func uses(in root: MarkupElement) -> [(fragment: String, element: MarkupElement)] {
    let steps = root.elements("steps").flatMap { steps in
      steps.elements.flatMap { $0.name == "use" ? [$0] : $0.elements("use") }
    }
    let beforeSteps = root.elements.prefix { $0.name != "steps" }.filter { $0.name == "use" }
    let afterSteps = root.elements.drop { $0.name != "steps" }.filter { $0.name == "use" }
    var known: Set<String> = []
    return (beforeSteps + steps + afterSteps).compactMap { element in
      guard let id = element[attribute: "fragment"]?.token, known.insert(id).inserted else { return nil }
      return (id, element)
    }
  }

  /// The inputs that fragments bring into a flow. An input of the flow replaces an input of a fragment with the same
  /// name.
  mutating func fragmentInputs(_ root: MarkupElement) -> [Input] {
    var inputs: [Input] = []
    var known = Dictionary(
      root.elements("input").compactMap { element in
        element[attribute: "name"].map { ($0.token, (element: element, file: file, isOwn: true)) }
      }, uniquingKeysWith: { first, _ in first })
    for use in FlowDecoding.uses(in: root) {
      guard let source = fragments[use.fragment], let root = source.root, let fragment = source.fragment else {
        continue
      }
      for element in root.elements("input") {
        guard let name = element[attribute: "name"]?.token else { continue }
        if let other = known[name] {
          guard !(other.isOwn ? element.hasType(of: other.element) : element.isSame(as: other.element)) else {
            continue
          }
          conflictingInputs.insert(name)
          let first = SourceRange(other.file, other.element.startTag)
          diagnostics.append(
            .otherInput(
              name, in: use.fragment, SourceRange(source.file, element.startTag), isOwn: other.isOwn,
              first: first, at: place(use.element)))
        } else {
          known[name] = (element, source.file, false)
          let decoded = decodeInFlow(source, fragment.languageTag, usedAt: place(use.element)) { $0.input(element) }
          decoded.map { inputs.append($0) }
        }
      }
    }
    return inputs
  }
}

extension MarkupElement {
  /// Whether the element has one of some ids.
  func hasID(among ids: some Sequence<String>) -> Bool { self[attribute: "id"].map { ids.contains($0.token) } ?? false }

  /// The ids of a block and of the blocks in it.
  fileprivate var blockIDs: [String] {
    ([self] + elements("tip") + elements("troubleshooting") + elements("solution")
      + elements("troubleshooting").flatMap { $0.elements("solution") }).compactMap { $0[attribute: "id"]?.token }
  }

  /// Whether two inputs have the same type.
  fileprivate func hasType(of other: MarkupElement) -> Bool {
    self[attribute: "type"]?.token == other[attribute: "type"]?.token
  }

  /// Whether two inputs have the same type and the same limits.
  fileprivate func isSame(as other: MarkupElement) -> Bool { meaning == other.meaning }
}

extension Diagnostic {
  fileprivate static func useInFragment(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .elementMisplaced, at: place, "A fragment cannot use another one.",
      help: "Use both fragments in the flow, or write the blocks here.")
  }

  fileprivate static func usedTwice(_ id: String, first: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The fragment \(id) stands in the flow already, so every id in it would be taken.",
      notes: [Note("It is used here first.", at: first)], help: "Keep one of the two.")
  }

  fileprivate static func nothingToLeaveOut(_ id: String, among ids: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: place, "No block that this use brings here is called \"\(id)\".",
      help: choice(of: ids, for: id))
  }

  fileprivate static func nothingLeft(_ whole: String, _ help: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.elementMissing, at: place, "Nothing would be left of \(whole).", help: help)
  }

  fileprivate static func nothingFits(_ root: MarkupElement, _ id: String, at place: SourceRange) -> Diagnostic {
    let places = UsePlace.allCases.filter { place in
      root.elements.contains { place.names.contains($0.name) }
    }
    let words = places.map { place in
      switch place {
      case .preliminaries: "before <steps>"
      case .steps: "in <steps>"
      case .troubleshooting: "in a <step>, after its tips"
      case .results: "among the results"
      }
    }
    return Diagnostic(
      .elementMisplaced, at: place, "Nothing in the fragment \(id) can stand here.",
      help: words.isEmpty ? "Write some blocks into the fragment." : "Use it \(list(words)).")
  }

  fileprivate static func otherInput(
    _ name: String, in fragment: String, _ input: SourceRange, isOwn: Bool, first: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .inputConflict, at: place,
      isOwn
        ? "The input \(name) of the flow is not of the type that it has in the fragment \(fragment)."
        : "The input \(name) of the fragment \(fragment) is not the \(name) of another fragment.",
      notes: [
        Note(isOwn ? "The flow's input." : "The other fragment's input.", at: first),
        Note("The input of the fragment \(fragment).", at: input),
      ],
      help: isOwn
        ? "Give the flow's input another name." : "Write <input name=\"\(name)\" …> into the flow: it counts for both.")
  }
}
