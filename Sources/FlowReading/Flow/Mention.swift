package import BillingModel

/// A name in a sentence that is not part of a gesture.
package enum Mention: Hashable, Sendable {
  /// The product of the page.
  case product
  /// A product of the catalogue, by its id.
  case namedProduct(String)
  case control(Control)
  case screen(Screen)
  case message(Message)
  case status(Status)
  case role(Role)
  case link(Link)
  case flow(String)
  case term(String)
  /// A step of the flow, by its id. The page shows its number.
  case step(String)
  /// Another block of the flow. The page quotes what it is about.
  case block(ReferredBlock)
  case literal(Literal)
}
