import BillingModel

/// The decoding of the catalogue: its elements, and the diagnostics so far.
struct CatalogueDecoding {
  let parts: [CatalogueElement]
  let locales: [CatalogueElement]
  var diagnostics: [Diagnostic] = []
  /// The first place of each thing, by its kind, its name and its context.
  private var places: [[String]: SourceRange] = [:]

  init(_ parts: [CatalogueElement], _ locales: [CatalogueElement]) {
    self.parts = parts
    self.locales = locales
  }

  /// The catalogue. When there are errors, it is nil or must not be used.
  mutating func catalogue() -> Catalogue? {
    let languages = self.languages()
    let labels = self.labels(in: languages.map(\.tag))
    let currency = self.currency()
    let products = currency.map { self.products(in: $0) } ?? []
    let policies = self.policies()
    let accounts = currency.map { self.accounts(in: $0) } ?? []
    let ordinary = self.ordinary(of: accounts, limits: products)
    guard let policies, let ordinary else { return nil }
    checkAccounts(accounts, products, policies, ordinary)
    return Catalogue(
      products: products.map(\.product), policies: policies, ordinary: ordinary,
      accounts: Dictionary(accounts.map { ($0.account.id, $0.account) }) { first, _ in first }, labels: labels,
      languages: languages)
  }

  /// The elements with one name, from all files.
  func elements(_ name: String) -> [CatalogueElement] { parts.filter { $0.name == name } }

  /// Whether this is the first thing of its kind and name. A second one is reported.
  mutating func isFirst(_ kind: String, _ name: String, in context: String = "", at place: SourceRange) -> Bool {
    let key = [kind, name, context]
    guard let first = places[key] else {
      places[key] = place
      return true
    }
    diagnostics.append(.twice(kind, name, in: context, first: first, at: place))
    return false
  }

  /// Whether this is the first thing of its kind with the id in its attribute `id`. A second one is reported, also where
  /// only capital letters tell the two apart, which people do not notice.
  mutating func isFirstID(_ kind: String, of element: CatalogueElement) -> Bool {
    let place = element.place(of: "id")
    let key = [kind, element["id"].lowercased(), "id"]
    guard let first = places[key], first.text != place.text else {
      places[key] = places[key] ?? place
      return isFirst(kind, element["id"], at: place)
    }
    diagnostics.append(.alike(kind, element["id"], first: first, at: place))
    return false
  }

  /// Reports a name that a thing of the kind before it has, so that readers cannot tell the two apart.
  mutating func reportName(of kinds: String, _ element: CatalogueElement) {
    let place = element.place(of: "name")
    let key = [kinds, element["name"], "name"]
    if let first = places[key] {
      diagnostics.append(.sameName(kinds, element["name"], first: first, at: place))
    } else {
      places[key] = place
    }
  }

  /// The case that an attribute names; nil, with a diagnostic, when there is none with the name.
  mutating func name<Name>(
    _ attribute: String, of element: CatalogueElement, _ list: Vocabulary.NameList, among cases: [Name]
  ) -> Name? {
    let text = element[attribute]
    guard let index = list.names.firstIndex(of: text), cases.indices.contains(index) else {
      diagnostics.append(.unknownName(text, list, at: element.place(of: attribute)))
      return nil
    }
    return cases[index]
  }

  /// Reports something that no file has: at the first element of its kind, or at the folder of the model's data.
  mutating func reportMissing(
    _ id: Diagnostic.ID, besides neighbours: [CatalogueElement], _ message: String, help: String
  ) {
    if let neighbour = neighbours.first {
      diagnostics.append(Diagnostic(id, at: neighbour.place, message, help: help))
    } else {
      diagnostics.append(Diagnostic(id, path: ProjectLayout.model, message, help: help))
    }
  }
}

extension Diagnostic {
  fileprivate static func twice(
    _ kind: String, _ name: String, in context: String, first: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    let thing = name.isEmpty ? kind : "\(kind) \(name)"
    let message = "\(thing.prefix(1).uppercased() + thing.dropFirst()) is there twice"
    return Diagnostic(
      .idTwice, at: place, message + (context.isEmpty ? "." : " in \(context)."),
      notes: [Note("It stands here first.", at: first)], help: "Keep one of the two.")
  }

  fileprivate static func alike(
    _ kind: String, _ id: String, first: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The \(kind)s \(first.text) and \(id) differ in capital letters only.",
      notes: [Note("It stands here first.", at: first)], help: "Give one of them another id.")
  }

  fileprivate static func sameName(
    _ kinds: String, _ name: String, first: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelTwice, at: place, "Two \(kinds) are called “\(name)”.", notes: [Note("The first one.", at: first)],
      help: "Give each a name by which readers tell them apart.")
  }

  fileprivate static func unknownName(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no \(list.noun) called \"\(name)\".", help: choice(of: list, for: name))
  }
}
