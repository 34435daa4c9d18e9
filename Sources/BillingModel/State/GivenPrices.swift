/// The prices that an account was given in place of those of its products, in the smallest unit of its currency. Each plan
/// and frequency has one of its own.
struct GivenPrices: Hashable, Sendable, BitwiseCopyable {
  private var page = OfProduct()
  private var other = OfProduct()

  private struct OfProduct: Hashable, Sendable, BitwiseCopyable {
    var standard = OfPlan()
    var premium = OfPlan()
  }

  private struct OfPlan: Hashable, Sendable, BitwiseCopyable {
    /// Below zero where none was given.
    var monthly = -1
    var annual = -1
  }

  /// Nil where none was given.
  subscript(slot: Slot, tier: Tier, cycle: Cycle) -> Int? {
    get {
      let product = slot == .page ? page : other
      let plan = tier == .standard ? product.standard : product.premium
      let price = cycle == .monthly ? plan.monthly : plan.annual
      return price < 0 ? nil : price
    }
    set {
      let price = newValue ?? -1
      switch (slot, tier, cycle) {
      case (.page, .standard, .monthly): page.standard.monthly = price
      case (.page, .standard, .annual): page.standard.annual = price
      case (.page, .premium, .monthly): page.premium.monthly = price
      case (.page, .premium, .annual): page.premium.annual = price
      case (.other, .standard, .monthly): other.standard.monthly = price
      case (.other, .standard, .annual): other.standard.annual = price
      case (.other, .premium, .monthly): other.premium.monthly = price
      case (.other, .premium, .annual): other.premium.annual = price
      }
    }
  }

  /// Whether none was given.
  var isEmpty: Bool { self == GivenPrices() }
}
