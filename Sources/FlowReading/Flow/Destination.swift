package import BillingModel

/// The place to which a reader is sent whom the steps do not serve.
package enum Destination: Hashable, Sendable {
  case flow(String)
  case link(Link)
  case screen(Screen)
}
