/// All that is said of a fact, in one row.
///
/// It is plain bytes and no arrays, because walks make it each time that they read a fact.
struct FactDefinition: Sendable, BitwiseCopyable {
  let values: Values
  /// The screens on which the reader sees it; none for what the reader knows without looking.
  let screens: ScreenSet
  /// What it says, for people who look the model up.
  let meaning: StaticString
  /// The part of the state that its value follows from, together with the account; nil where it follows from more.
  let scope: StateScope?
  /// What an account is given with it; nil for a fact that follows from others.
  let setting: FactSetting?
  let reading: FactReading

  /// The kind of value that it shows.
  enum Values: Sendable, BitwiseCopyable {
    case flag, count, money, day, period, currency, percent, products
    case name(ValueNames)
    case names(ValueNames)
  }

  init(
    _ values: Values, _ meaning: StaticString, on screens: ScreenSet = [], from scope: StateScope? = nil,
    set setting: FactSetting? = nil, read reading: FactReading
  ) {
    self.values = values
    self.meaning = meaning
    self.screens = screens
    self.scope = scope
    self.setting = setting
    self.reading = reading
  }
}

extension FactDefinition {
  /// A price, which an account is given and which is read in the same way.
  static func price(_ slot: Slot, _ tier: Tier, _ cycle: Cycle, _ meaning: StaticString) -> FactDefinition {
    FactDefinition(
      .money, meaning, from: .order, set: .price(slot, tier, cycle), read: .account(.price(slot, tier, cycle)))
  }
}

/// The list from which a fact has its names.
enum ValueNames: Sendable, BitwiseCopyable {
  /// The values of a dimension.
  case dimension(Dimension)
  case vatTreatment, vatNumberState, documentKind, orderRequest, orderOffer

  /// The names, in the order by which a value counts them.
  var list: [String] {
    switch self {
    case .dimension(let dimension): dimension.names
    case .vatTreatment: VATTreatment.allCases.map(\.name)
    case .vatNumberState: VATNumberState.allCases.map(\.name)
    case .documentKind: DocumentKind.allCases.map(\.name)
    case .orderRequest: OrderRequest.allCases.map(\.name)
    case .orderOffer: OrderOffer.allCases.map(\.name)
    }
  }
}
