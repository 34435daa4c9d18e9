/// What a reader does, as flows write it.
package enum GestureKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case click = "click"
  case enter = "enter"
  case choose = "choose"
  case open = "open"
}
