/// A message with which the Billing Center refuses a gesture.
package enum Message: String, CaseIterable, Sendable, BitwiseCopyable {
  case nothingChanged = "nothingChanged"
  case belowMinimum = "belowMinimum"
  case aboveMaximum = "aboveMaximum"
  case belowAssigned = "belowAssigned"
  case downgradeNeedsSupport = "downgradeNeedsSupport"
  case alreadySubscribed = "alreadySubscribed"
  case vatNumberNotValid = "vatNumberNotValid"
  case vatNumberUnknown = "vatNumberUnknown"
  case vatServiceDown = "vatServiceDown"
  case paymentMethodMissing = "paymentMethodMissing"
  case paymentDeclined = "paymentDeclined"
  case noAccess = "noAccess"
}
