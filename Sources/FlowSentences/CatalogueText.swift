/// A part of the catalogue whose texts are read as sentences are.
package enum CatalogueText: Int, CaseIterable, Sendable {
  case labels, links, pages, products, terms

  /// The path of its read sentences in the folder of a language, without the ending.
  package var name: String {
    switch self {
    case .labels: "model/labels"
    case .links: "model/links"
    case .pages: "model/pages"
    case .products: "model/products"
    case .terms: "model/terms"
    }
  }
}
