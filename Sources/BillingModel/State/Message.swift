/// A message with which the Billing Center refuses a gesture.
package enum Message: String, CaseIterable, Sendable, BitwiseCopyable {
  case nothingChanged, belowMinimum, aboveMaximum, belowAssigned, downgradeNeedsSupport, alreadySubscribed
  case vatNumberNotValid, vatNumberUnknown, vatServiceDown
  case paymentMethodMissing, paymentDeclined, noAccess
}
