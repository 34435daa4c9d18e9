/// Whether a control can be used.
package enum ControlState: String, CaseIterable, Sendable, BitwiseCopyable {
  case hidden, disabled, enabled
}
