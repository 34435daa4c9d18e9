/// Screens as a set of bits.
struct ScreenSet: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one screen.
  private init(_ screen: Screen) { rawValue = screen.bit }

  static var cart: ScreenSet { ScreenSet(.cart) }
  static var checkout: ScreenSet { ScreenSet(.checkout) }
  static var bankConfirmation: ScreenSet { ScreenSet(.bankConfirmation) }
  static var billingHistory: ScreenSet { ScreenSet(.billingHistory) }

  /// The screens in their order.
  var list: [Screen] { Screen.allCases.filter { rawValue & $0.bit != 0 } }
}
