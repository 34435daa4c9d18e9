/// What kind of thing a reader puts into a field.
package enum EntryType: String, CaseIterable, Sendable, BitwiseCopyable {
  case count, paymentMethod, vatNumber, tier, cycle, product
}
