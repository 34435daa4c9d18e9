/// One change of the Billing Center, for mutation testing: it behaves otherwise than the pages describe, and a page
/// should turn out wrong.
///
/// The list is closed. It measures how much the pages check: a change that no page notices could be shipped without
/// any page turning wrong.
package enum ModelMutation: Hashable, Sendable, BitwiseCopyable {
  /// The control is on no screen.
  case hides(Control)
  case disables(Control)
  /// It can be used, and nothing happens.
  case deadens(Control)
  /// Another message is shown in the place of this one.
  case swaps(Message)
  /// Where the message would be shown, nothing happens.
  case silences(Message)
  case withholds(MailKind)
  /// What leads to the screen leaves the reader where they are.
  case misses(Screen)
  /// The link lets nobody in.
  case closes(Link)
  /// It follows other policies than those of the data.
  case follows(Policies)
  case breaks(BrokenRule)
}
