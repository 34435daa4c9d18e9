/// What kind of thing a reader puts into a field.
package enum EntryType: String, CaseIterable, Sendable, BitwiseCopyable {
  case count = "count"
  case paymentMethod = "paymentMethod"
  case vatNumber = "vatNumber"
  case tier = "tier"
  case cycle = "cycle"
  case product = "product"
}
