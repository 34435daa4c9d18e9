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

  fileprivate static func unknownName(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no \(list.noun) called \"\(name)\".", help: choice(of: list, for: name))
  }
}
