package import BillingModel

/// A name in a sentence that is not part of a gesture.
package enum Mention: Hashable, Sendable {
  case product
  case control(Control)
  case screen(Screen)
  case message(Message)
  case status(Status)
  case role(Role)
  case link(Link)
  case flow(String)
  case term(String)
}
