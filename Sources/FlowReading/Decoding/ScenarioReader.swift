import BillingModel
import XMLTree

/// Reads a scenario from a file. It uses the vocabulary and the diagnostics of flows.
package struct ScenarioReader: Sendable {
  private let catalogue: Catalogue

  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// The scenario; nil, with diagnostics, when something is wrong with it.
  package func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Scenario? {
    var found: [Diagnostic] = []
    let parser = MarkupParser(.scenario, grammar: FlowSchema.scenarioGrammar)
    let scenario = parser.parse(file, diagnostics: &found).flatMap { root -> Scenario? in
      var decoding = FlowDecoding(
        scenario: root, from: file, catalogue: catalogue, product: catalogue.products.first?.id)
      let gestures = decoding.gestures(in: root)
      let start = start(of: root, product: decoding.product, file, diagnostics: &decoding.diagnostics)
      found.append(decoded: decoding.diagnostics, in: file)
      guard let product = decoding.product, let start else { return nil }
      return Scenario(product: product.id, start: start, gestures: gestures)
    }
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : scenario
  }

  private func start(
    of root: MarkupElement, product: Product?, _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> BillingState? {
    guard let product, let configuration = catalogue.configuration(for: product.id) else { return nil }
    let center = BillingCenter(configuration)
    let element = root.elements("account").first
    // The one that stands for all others is the first of them.
    let ids = [product.id] + catalogue.products.map(\.id).filter { $0 != product.id }
    let like = element?[attribute: "like"]
    guard let account = catalogue.accounts[like?.token ?? "ordinary"] else {
      if let like {
        diagnostics.append(
          .unknownAccount(like.token, among: catalogue.accounts.keys.sorted(), at: SourceRange(file, like.valueRange)))
      }
      return nil
    }
    let currency = account.currency ?? configuration.plan.standard.monthly.currency
    let readings = element.map { element in
      AccountFactReader.read(
        CatalogueElement(markup: element, file: file), in: currency, products: ids, diagnostics: &diagnostics)
    }
    do throws(ThirdProduct) {
      let saysProducts = readings?.contains { $0.fact == .accountProducts } == true
      let other = saysProducts ? NamedAccount(id: account.id, facts: account.facts) : account
      let facts = try catalogue.facts(of: other, onPageAbout: product.id)
      return AccountFactReader.state(
        of: readings ?? [], like: (account.id, facts), in: center,
        at: CatalogueElement(markup: element ?? root, file: file).place, diagnostics: &diagnostics)
    } catch {
      if let like { diagnostics.append(.thirdProduct(error, at: SourceRange(file, like.valueRange))) }
      return nil
    }
  }
}

extension FlowDecoding {
  /// The decoding of a scenario, with the product that it names or else the one given by its id.
  init(scenario root: MarkupElement, from file: SourceFile, catalogue: Catalogue, product fallback: String?) {
    let named = root[attribute: "product"]
    let product = (named?.token ?? fallback).flatMap { id in catalogue.products.first { $0.id == id } }
    self.init(scenarioIn: file, catalogue: catalogue, product: product)
    _ = reference(named, to: "product", among: catalogue.products.map(\.id))
  }

  /// The gestures in order. A gesture that is wrong is reported and left out.
  fileprivate mutating func gestures(in root: MarkupElement) -> [ScenarioGesture] {
    var gestures: [ScenarioGesture] = []
    for element in root.elements where element.name != "account" {
      if element.name == "by" {
        let role: Role? = name(element[attribute: "role"], .roles)
        gestures += element.elements.compactMap { phrase($0).map { ScenarioGesture(phrase: $0, role: role) } }
      } else if let phrase = phrase(element) {
        gestures.append(ScenarioGesture(phrase: phrase, role: nil))
      }
    }
    return gestures
  }

  private mutating func phrase(_ element: MarkupElement) -> GesturePhrase? {
    var reading = ParagraphReading(blockKind: .step)
    // An element that is not a gesture has been reported by the schema.
    guard GestureKind(rawValue: element.name) != nil, let code = name(element, &reading),
      case .gesture(let phrase) = code.kind
    else { return nil }
    return phrase
  }
}

extension Diagnostic {
  fileprivate static func unknownAccount(_ id: String, among ids: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: place, "There is no account called \"\(id)\".",
      help: choice(of: ids, for: id, listedAs: "accounts"))
  }
}
