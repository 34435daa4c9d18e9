/// A rule of billing that a changed model breaks.
package enum BrokenRule: String, CaseIterable, Sendable, BitwiseCopyable {
  // What an order credits and charges.
  case creditsWholePeriod, creditsNothing, creditsDayMore, creditsUnpaidDays, chargesOldLicences, chargesOldTier
  case chargesOldCycle, ignoresBalance, addsOtherItemForFree
  case taxesNothing, taxesReverseCharge
  // What an order changes.
  case keepsBillingDay, keepsPeriod, startsTomorrow, keepsLicences, keepsTier, keepsCycle, leavesItemInCart
  case leavesOrderOut
  // VAT numbers.
  case ignoresVATNumber, forgetsVATNumber, verifiesWithoutService, offersVATNumberAgain, takesMalformedNumber
  case takesUnknownNumber
  // Cards and invoices.
  case takesDeclinedCard, declinesEveryCard, skipsBank, asksBankAlways, forgetsCard, storesDeclinedCard
  case leavesInvoiceOpen, chargesInvoiceWithoutVAT, asksForCardAgain
  // What is refused.
  case takesBelowMinimum, takesAboveMaximum, takesBelowAssigned, takesNoChange, allowsSmallerPlan, sellsTwice
  // Cancelling, trials, users, and who is let in.
  case creditsCancellation, endsAtOnce, staysCancelled, forgetsTrial, keepsUsers
  case letsEverybodyIn, letsMovedIn, letsCorporateIn, showsOptionsAlways, hidesInvoices

  /// What the changed model does.
  package var sentence: String {
    switch self {
    case .creditsWholePeriod: "credits the whole of the old period, and not its days that are left"
    case .creditsNothing: "credits nothing for the days that are left"
    case .creditsDayMore: "credits one day more than is left"
    case .creditsUnpaidDays: "credits days that nobody has paid for"
    case .chargesOldLicences: "charges for as many licences as there were"
    case .chargesOldTier: "charges the price of the plan that there was"
    case .chargesOldCycle: "charges the period that there was"
    case .ignoresBalance: "does not set the balance off against an order"
    case .addsOtherItemForFree: "charges nothing for what else is in the cart"
    case .taxesNothing: "charges no VAT"
    case .taxesReverseCharge: "charges VAT where it is the customer’s own affair"
    case .keepsBillingDay: "keeps the billing day after an order"
    case .keepsPeriod: "keeps the billing period after an order"
    case .startsTomorrow: "starts the new period tomorrow"
    case .keepsLicences: "keeps the number of licences after an order"
    case .keepsTier: "keeps the plan after an order"
    case .keepsCycle: "keeps the billing frequency after an order"
    case .leavesItemInCart: "leaves what else was in the cart there"
    case .leavesOrderOut: "does nothing when an order is placed but confirm it"
    case .ignoresVATNumber: "charges VAT although a VAT number was entered"
    case .forgetsVATNumber: "does not keep a VAT number that was entered"
    case .verifiesWithoutService: "takes numbers as verified while nobody can verify them"
    case .offersVATNumberAgain: "offers the field for a VAT number although one is stored"
    case .takesMalformedNumber: "takes VAT numbers of the wrong form"
    case .takesUnknownNumber: "takes VAT numbers that no register knows"
    case .takesDeclinedCard: "takes orders with a card that the bank declines"
    case .declinesEveryCard: "declines every card"
    case .skipsBank: "does not ask the bank to confirm"
    case .asksBankAlways: "asks the bank to confirm every card"
    case .forgetsCard: "does not keep a card that was entered"
    case .storesDeclinedCard: "stores a card that the bank declines"
    case .leavesInvoiceOpen: "leaves an invoice overdue that was paid"
    case .chargesInvoiceWithoutVAT: "asks for an overdue invoice without its VAT"
    case .asksForCardAgain: "asks for a card at the checkout although one is stored that works"
    case .takesBelowMinimum: "takes fewer licences than the plan has at least"
    case .takesAboveMaximum: "takes more licences than can be had online"
    case .takesBelowAssigned: "takes fewer licences than users have"
    case .takesNoChange: "takes an order that changes nothing"
    case .allowsSmallerPlan: "makes a running plan smaller online"
    case .sellsTwice: "sells a product that the account has"
    case .creditsCancellation: "credits the days that are left when a plan is cancelled"
    case .endsAtOnce: "ends a plan at once when it is cancelled"
    case .staysCancelled: "goes on ending a plan that is kept"
    case .forgetsTrial: "begins no trial"
    case .keepsUsers: "takes no licence from users"
    case .letsEverybodyIn: "lets in those who are not the billing contact"
    case .letsMovedIn: "lets in accounts that have moved to GoTo Admin"
    case .letsCorporateIn: "lets in corporate accounts"
    case .showsOptionsAlways: "shows the Options icon beside trials and expired plans too"
    case .hidesInvoices: "lists no invoices"
    }
  }
}
