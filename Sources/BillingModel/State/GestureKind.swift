/// What a reader does, as flows write it.
package enum GestureKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case click, enter, choose, open
}
