/// Whether a control can be used.
package enum ControlState: String, CaseIterable, Sendable, BitwiseCopyable {
  case hidden = "hidden"
  case disabled = "disabled"
  case enabled = "enabled"
}
