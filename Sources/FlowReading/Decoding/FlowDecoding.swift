import BillingModel
import XMLTree

/// The decoding of one flow, fragment or scenario: what is known of it so far, and the diagnostics.
struct FlowDecoding {
  /// What the current element belongs to.
  enum Context {
    case flow, fragmentInFlow
    /// A fragment without a flow. References to what only a flow has (its product, inputs and steps) are not checked.
    case fragmentAlone
  }

  let catalogue: Catalogue
  let flowIDs: Set<String>
  /// The file of the outermost element.
  let flowFile: SourceFile
  let fragments: FragmentLibrary
  var context: Context
  /// The file of the current element; inside a fragment, that of the fragment.
  var file: SourceFile
  /// The product that the flow is about; nil when there is no such product.
  let product: Product?
  var languageTag: String?
  /// The type of each input, by its name.
  let inputs: [String: EntryType]
  let stepIDs: [String]
  /// What references lead to.
  let blocks: BlockDirectory

  var diagnostics: [Diagnostic] = []
  /// The first place of each block's id, and of each input's name in braces.
  var idPlaces: [String: SourceRange] = [:]
  /// The first spelling of each id, by its small letters.
  var idSpellings: [String: String] = [:]
  var usedInputs: Set<String> = []
  /// Inputs that differ between the flow and a fragment, or between two fragments, and inputs of a type that there is not.
  /// They have been reported.
  var conflictingInputs: Set<String> = []
  /// Whether it is a scenario, which has no inputs.
  private(set) var isScenario = false
  var uses: [FragmentUse] = []
  /// The ids of the flows to which it has led so far.
  var references: Set<String> = []
  /// The first place of each use of a fragment, by the kind of place and the fragment's id.
  var usePlaces: [String: SourceRange] = [:]
  /// The ids of the blocks that the current use of a fragment leaves out.
  var leftOut: Set<String> = []
  /// The currency of the account of the current example; nil elsewhere, and where the account has its product's.
  var exampleCurrency: Currency?

  /// The decoding of a flow. It first finds the inputs and steps to which the rest refers, also in fragments.
  init(
    _ root: MarkupElement, from file: SourceFile, catalogue: Catalogue, flowIDs: Set<String>, fragments: FragmentLibrary
  ) {
    flowFile = file
    self.file = file
    self.catalogue = catalogue
    self.flowIDs = flowIDs
    self.fragments = fragments
    context = .flow
    product = root[attribute: "product"].flatMap { attribute in
      catalogue.products.first { $0.id == attribute.token }
    }
    languageTag = root.language?.token
    let shared = FlowDecoding.uses(in: root).compactMap { fragments[$0.fragment]?.root }
    inputs = FlowDecoding.inputTypes(in: [root] + shared)
    conflictingInputs = FlowDecoding.untypedInputs(in: [root] + shared)
    let steps = root.elements("steps").flatMap(\.elements).flatMap { element in
      let fragment = element.name == "use" ? element[attribute: "fragment"].flatMap { fragments[$0.token]?.root } : nil
      let leftOut = element[attribute: "without"]?.words ?? []
      return (fragment?.elements("step") ?? [element]).filter { !$0.hasID(among: leftOut) }
    }
    stepIDs = steps.compactMap { $0[attribute: "id"]?.token }
    blocks = BlockDirectory(of: root, fragments: fragments)
  }

  /// The decoding of a fragment by itself.
  init(fragment root: MarkupElement, from file: SourceFile, catalogue: Catalogue, flowIDs: Set<String>) {
    flowFile = file
    self.file = file
    self.catalogue = catalogue
    self.flowIDs = flowIDs
    fragments = FragmentLibrary()
    context = .fragmentAlone
    product = nil
    languageTag = root.language?.token
    inputs = FlowDecoding.inputTypes(in: [root])
    conflictingInputs = FlowDecoding.untypedInputs(in: [root])
    stepIDs = []
    blocks = BlockDirectory(of: root, fragments: FragmentLibrary())
  }

  /// The decoding of a scenario, which has a product and neither inputs nor steps.
  init(scenarioIn file: SourceFile, catalogue: Catalogue, product: Product?) {
    flowFile = file
    self.file = file
    self.catalogue = catalogue
    flowIDs = []
    fragments = FragmentLibrary()
    context = .flow
    self.product = product
    isScenario = true
    languageTag = nil
    inputs = [:]
    stepIDs = []
    blocks = BlockDirectory()
  }

  /// The type of each input, by its name. Of several inputs with one name the first counts.
  private static func inputTypes(in roots: [MarkupElement]) -> [String: EntryType] {
    let pairs = roots.flatMap { $0.elements("input") }.compactMap { element -> (String, EntryType)? in
      guard let name = element[attribute: "name"], let type = element[attribute: "type"] else { return nil }
      return EntryType(rawValue: type.token).map { (name.token, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The names of the inputs whose type is none.
  private static func untypedInputs(in roots: [MarkupElement]) -> Set<String> {
    let elements = roots.flatMap { $0.elements("input") }
    return Set(
      elements.filter { $0[attribute: "type"].flatMap { EntryType(rawValue: $0.token) } == nil }
        .compactMap { $0[attribute: "name"]?.token })
  }

  /// The place of an attribute's value.
  func place(_ attribute: MarkupAttribute) -> SourceRange { SourceRange(file, attribute.valueRange) }

  /// The place of an element's start tag.
  func place(_ element: MarkupElement) -> SourceRange { SourceRange(file, element.startTag) }
}

extension FlowDecoding {
  /// The case that an attribute names; nil, with a diagnostic, when there is none with the name.
  mutating func name<Name: CaseIterable>(
    _ attribute: MarkupAttribute?, _ list: Vocabulary.NameList, as type: Name.Type = Name.self
  ) -> Name? {
    attribute.flatMap { name($0.token, list, at: place($0)) }
  }

  /// The case that has this name; nil, with a diagnostic, when there is none.
  mutating func name<Name: CaseIterable>(
    _ text: String, _ list: Vocabulary.NameList, at place: SourceRange, as type: Name.Type = Name.self
  ) -> Name? {
    guard let index = list.names.firstIndex(of: text) else {
      diagnostics.append(.unknownName(text, list, at: place))
      return nil
    }
    return Array(Name.allCases)[index]
  }

  /// The value of an attribute if it is one of some ids; nil, with a diagnostic, if it is not.
  mutating func reference(_ attribute: MarkupAttribute?, to noun: String, among ids: [String]) -> String? {
    guard let attribute else { return nil }
    if ids.contains(attribute.token) { return attribute.token }
    diagnostics.append(.unknownReference(attribute.token, noun, among: ids, at: place(attribute)))
    return nil
  }

  /// The same for ids without an order. They are sorted for a diagnostic only.
  mutating func reference(_ attribute: MarkupAttribute?, to noun: String, among ids: Set<String>) -> String? {
    guard let attribute, !ids.contains(attribute.token) else { return attribute?.token }
    return reference(attribute, to: noun, among: ids.sorted())
  }

  /// The id of a step to go on with.
  mutating func stepID(_ attribute: MarkupAttribute?) -> String? {
    context == .fragmentAlone ? attribute?.token : reference(attribute, to: "step", among: stepIDs)
  }

  /// The id of a block; nil when it has none. The second block with the same id is reported.
  mutating func blockID(_ element: MarkupElement) -> String? {
    guard let attribute = element[attribute: "id"] else { return nil }
    if let first = idPlaces[attribute.token] {
      // When a flow and a fragment have the same id, the flow is reported: other flows may use the fragment too.
      let isTakenByFlow = context == .fragmentInFlow && first.file.path == flowFile.path
      let (taken, second) = isTakenByFlow ? (place(attribute), first) : (first, place(attribute))
      diagnostics.append(.takenID(attribute.token, by: taken, at: second))
    } else {
      reportAlike(attribute.token, "The ids", at: place(attribute))
      idPlaces[attribute.token] = place(attribute)
    }
    return attribute.token
  }

  /// Reports a new id that only capital letters tell from an earlier one. Addresses and people take the two for one.
  mutating func reportAlike(_ id: String, _ kind: String, at place: SourceRange) {
    if let other = idSpellings[id.lowercased()], other != id, let first = idPlaces[other] {
      let isTakenByFlow = context == .fragmentInFlow && first.file.path == flowFile.path
      diagnostics.append(isTakenByFlow ? .alikeID(kind, place, at: first) : .alikeID(kind, first, at: place))
    } else {
      idSpellings[id.lowercased()] = id
    }
  }

  /// Where the reader is sent: a flow, a link or a screen.
  mutating func destination(_ attribute: MarkupAttribute?) -> Destination? {
    guard let attribute else { return nil }
    let name = attribute.token
    if flowIDs.contains(name) {
      references.insert(name)
      return .flow(name)
    }
    if let link = Link(rawValue: name) { return .link(link) }
    if let screen = Screen(rawValue: name) { return .screen(screen) }
    let names = Vocabulary.NameList.links.names + Vocabulary.NameList.screens.names + flowIDs.sorted()
    let guess = SpellingGuess(among: names).nearest(to: name)
    diagnostics.append(.unknownDestination(name, guess: guess, at: place(attribute)))
    return nil
  }

  /// The subscription that a control belongs to: that of the page's product, unless an attribute names another product.
  mutating func slot(_ element: MarkupElement, of control: Control?) -> Slot? {
    guard let attribute = element[attribute: "product"] else { return .page }
    if let control, !control.isPerSubscription {
      diagnostics.append(.productNotNeeded(control, at: place(attribute)))
    }
    guard let id = reference(attribute, to: "product", among: catalogue.products.map(\.id)) else { return nil }
    if context == .fragmentAlone { return .page }
    if isThird(id, at: place(attribute)) { return nil }
    return product.flatMap { catalogue.slot(of: id, onPageAbout: $0.id) }
  }

  /// Whether a product is neither the page's own nor the one that stands for all others. Such a product is reported.
  mutating func isThird(_ id: String, at place: SourceRange) -> Bool {
    guard let third = product.flatMap({ catalogue.thirdProduct(id, onPageAbout: $0.id) }) else { return false }
    diagnostics.append(.thirdProduct(third, at: place))
    return true
  }

  /// Whose control a condition is about: like `slot`, or that of the product which the reader chose for an input.
  mutating func owner(_ element: MarkupElement, of control: Control?) -> ControlOwner? {
    guard let attribute = element[attribute: "product"], attribute.token.hasPrefix("{") else {
      return slot(element, of: control).map(ControlOwner.init)
    }
    let operand = entry(attribute.token, of: .product, at: place(attribute), usesInputs: true)
    guard case .input(let name)? = operand else { return nil }
    return .chosen(input: name)
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no \(list.noun) called \"\(name)\".", help: choice(of: list, for: name))
  }

  fileprivate static func unknownReference(
    _ name: String, _ noun: String, among ids: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: place, "There is no \(noun) called \"\(name)\".",
      help: choice(of: ids, for: name, listedAs: referenceKinds[noun]))
  }

  /// What `passo names` calls the things of a project, by their noun. What only one flow has, stands in its file.
  private static let referenceKinds = [
    "account": "accounts", "flow": "flows", "fragment": "fragments", "language": "languages", "product": "products",
    "term": "terms",
  ]

  fileprivate static func takenID(_ id: String, by other: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The id \"\(id)\" is taken.", notes: [Note("It stands here first.", at: other)],
      help: "Give this one an id of its own.")
  }

  fileprivate static func alikeID(_ kind: String, _ other: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "\(kind) \(other.text) and \(place.text) differ in capital letters only.",
      notes: [Note("The other one is here.", at: other)], help: "Give one of them another name.")
  }

  fileprivate static func unknownDestination(_ name: String, guess: String?, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .destinationWrong, at: place, "There is no flow, link or screen called \"\(name)\".",
      help: guess.map { "Did you mean \($0)?" }
        ?? "Name where the reader goes on: 'passo names links', 'passo names screens' and 'passo names flows' list them."
    )
  }

  fileprivate static func productNotNeeded(_ control: Control, at place: SourceRange) -> Diagnostic {
    let controls = Control.allCases.filter(\.isPerSubscription).map(\.rawValue)
    return Diagnostic(
      .controlUse, at: place, "\(control.rawValue) does not stand beside each subscription, so it is no product's.",
      help: "Take \"product\" out. It is for \(list(controls)).")
  }
}
