import BillingModel
import XMLTree

/// The decoding of one flow or fragment: what is known of it so far, and what was found wrong.
struct FlowDecoding {
  /// What is being decoded.
  enum Context {
    case flow, fragmentInFlow
    /// A fragment without a flow: what only a flow can know (its product, inputs and steps) is taken as it is written.
    case fragmentAlone
  }

  let catalogue: Catalogue
  let flowIDs: Set<String>
  /// The file that the outermost element stands in; `file` is another one in a fragment.
  let flowFile: SourceFile
  let fragments: FragmentLibrary
  var context: Context
  var file: SourceFile
  /// The product that the flow is about; nil when there is none such.
  let product: Product?
  var language: String?
  /// The type of each input, by its name.
  let inputs: [String: EntryType]
  let stepIDs: [String]

  var diagnostics: [Diagnostic] = []
  /// Where each id of a block was given first.
  var idPlaces: [String: SourceRange] = [:]
  var usedInputs: Set<String> = []
  /// Inputs that are of one type in the flow and of another in a fragment: that has been said.
  var conflictingInputs: Set<String> = []
  var uses: [FragmentUse] = []
  /// Where each fragment was used first, by the kind of place and its id.
  var usePlaces: [String: SourceRange] = [:]

  /// Looks for what the rest of the flow refers to, in its fragments too.
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
    language = root.language?.token
    let shared = FlowDecoding.uses(in: root).compactMap { fragments[$0.fragment]?.root }
    inputs = FlowDecoding.inputTypes(in: [root] + shared)
    let steps = root.elements("steps").flatMap(\.elements).flatMap { element in
      let fragment = element.name == "use" ? element[attribute: "fragment"].flatMap { fragments[$0.token]?.root } : nil
      return fragment?.elements("step") ?? [element]
    }
    stepIDs = steps.compactMap { $0[attribute: "id"]?.token }
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
    language = root.language?.token
    inputs = FlowDecoding.inputTypes(in: [root])
    stepIDs = []
  }

  /// The decoding of what has a product and neither inputs nor steps.
  init(scenarioIn file: SourceFile, catalogue: Catalogue, product: Product?) {
    flowFile = file
    self.file = file
    self.catalogue = catalogue
    flowIDs = []
    fragments = FragmentLibrary()
    context = .flow
    self.product = product
    language = nil
    inputs = [:]
    stepIDs = []
  }

  /// The type of each input, by its name; the first one of a name counts.
  private static func inputTypes(in roots: [MarkupElement]) -> [String: EntryType] {
    let pairs = roots.flatMap { $0.elements("input") }.compactMap { element -> (String, EntryType)? in
      guard let name = element[attribute: "name"], let type = element[attribute: "type"] else { return nil }
      return EntryType(rawValue: type.token).map { (name.token, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func place(_ attribute: MarkupAttribute) -> SourceRange { SourceRange(file, attribute.valueRange) }

  func place(_ element: MarkupElement) -> SourceRange { SourceRange(file, element.startTag) }
}

extension FlowDecoding {
  /// The case that an attribute names; nil, with a diagnostic, when it names none.
  mutating func name<Name: CaseIterable>(
    _ attribute: MarkupAttribute?, _ list: Vocabulary.NameList, as type: Name.Type = Name.self
  ) -> Name? {
    guard let attribute else { return nil }
    guard let index = list.names.firstIndex(of: attribute.token) else {
      diagnostics.append(.unknownName(attribute.token, list, at: place(attribute)))
      return nil
    }
    return Array(Name.allCases)[index]
  }

  /// The value of an attribute when it is one of some ids; nil, with a diagnostic, when it is none.
  mutating func reference(_ attribute: MarkupAttribute?, to noun: String, among ids: [String]) -> String? {
    guard let attribute else { return nil }
    if ids.contains(attribute.token) { return attribute.token }
    diagnostics.append(.unknownReference(attribute.token, noun, among: ids, at: place(attribute)))
    return nil
  }

  /// The id of a step to go on with.
  mutating func stepID(_ attribute: MarkupAttribute?) -> String? {
    context == .fragmentAlone ? attribute?.token : reference(attribute, to: "step", among: stepIDs)
  }

  /// The id of a block; nil when it has none. The second block with the same id is reported.
  mutating func blockID(_ element: MarkupElement) -> String? {
    guard let attribute = element[attribute: "id"] else { return nil }
    if let first = idPlaces[attribute.token] {
      // Between a flow and a fragment it is the flow that has to give way: others may use the fragment too.
      let givesWay = context == .fragmentInFlow && first.file.path == flowFile.path
      let (taken, second) = givesWay ? (place(attribute), first) : (first, place(attribute))
      diagnostics.append(.takenID(attribute.token, by: taken, at: second))
    } else {
      idPlaces[attribute.token] = place(attribute)
    }
    return attribute.token
  }

  /// Where the reader is sent: a flow, a link or a screen.
  mutating func destination(_ attribute: MarkupAttribute?) -> Destination? {
    guard let attribute else { return nil }
    let name = attribute.token
    if flowIDs.contains(name) { return .flow(name) }
    if let link = Link(rawValue: name) { return .link(link) }
    if let screen = Screen(rawValue: name) { return .screen(screen) }
    let names = Vocabulary.NameList.links.names + Vocabulary.NameList.screens.names + flowIDs.sorted()
    let guess = SpellingGuess(among: names).nearest(to: name)
    diagnostics.append(.unknownDestination(name, guess: guess, at: place(attribute)))
    return nil
  }

  /// The subscription that a control belongs to: that of the page's product unless an attribute names another product.
  mutating func slot(_ element: MarkupElement, of control: Control?) -> Slot? {
    guard let attribute = element[attribute: "product"] else { return .page }
    if let control, !control.isPerSubscription {
      diagnostics.append(.productNotNeeded(control, at: place(attribute)))
    }
    guard let id = reference(attribute, to: "product", among: catalogue.products.map(\.id)) else { return nil }
    if context == .fragmentAlone { return .page }
    return product.flatMap { catalogue.slot(of: id, onPageAbout: $0.id) }
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no \(list.noun) called \"\(name)\".", help: choice(of: list.names, for: name))
  }

  fileprivate static func unknownReference(
    _ name: String, _ noun: String, among ids: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: place, "There is no \(noun) called \"\(name)\".", help: choice(of: ids, for: name))
  }

  fileprivate static func takenID(_ id: String, by other: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The id \"\(id)\" is taken.", notes: [Note("It stands here first.", at: other)],
      help: "Give this one an id of its own.")
  }

  fileprivate static func unknownDestination(_ name: String, guess: String?, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .destinationWrong, at: place, "There is no flow, link or screen called \"\(name)\".",
      help: guess.map { "Did you mean \($0)?" }
        ?? "Name where the reader goes on, for example \(Link.billingCenter.rawValue).")
  }

  fileprivate static func productNotNeeded(_ control: Control, at place: SourceRange) -> Diagnostic {
    let controls = Control.allCases.filter(\.isPerSubscription).map(\.rawValue)
    return Diagnostic(
      .controlUse, at: place, "\(control.rawValue) does not stand beside each subscription, so it is no product's.",
      help: "Take product out. It is for \(list(controls)).")
  }
}
