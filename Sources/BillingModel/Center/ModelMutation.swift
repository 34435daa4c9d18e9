/// One change of the Billing Center that makes it another than the pages describe: what a good page notices.
///
/// The list is closed. It measures how much the pages check: a change that no page notices is one that could be shipped
/// without any page turning wrong.
package enum ModelMutation: Hashable, Sendable, BitwiseCopyable {
  /// The control is nowhere any more, or has another name.
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
  /// Something else is done than the policies of the data say.
  case follows(Policies)
  case breaks(BrokenRule)
}
