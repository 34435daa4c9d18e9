/// Where the Billing Center reads a fact: what has to exist for it, and which of its values it is.
///
/// `BillingCenter.value(of:)` has one line for each case.
enum FactReading: Hashable, Sendable, BitwiseCopyable {
  /// Of the account and its plans; it always has a value.
  case account(AccountReading)
  /// How VAT falls on the account; it always has a value.
  case vat(VATReading)
  /// Of the page's subscription; no value where there is none.
  case subscription(SubscriptionReading)
  /// Of the current billing period; no value for trials and for plans that have ended.
  case period(PeriodReading)
  /// Of the order that was placed, or else of the one in the making; no value where there is none.
  case order(OrderReading)
  /// An amount of that order.
  case amount(QuotePart)
  /// What the cart and the checkout say.
  case checkout(CheckoutReading)
  /// Of invoices.
  case invoice(InvoiceReading)

  enum AccountReading: Hashable, Sendable, BitwiseCopyable {
    case kind, role, products, balance, currency, planPrice, paymentMethod, paymentWorks, today, dayOfMonth
    case minimumLicences(Slot), maximumLicences(Slot)
    /// What a licence of a plan costs a period of a cycle; no value where the product has no such plan.
    case price(Slot, Tier, Cycle)
  }

  enum VATReading: Hashable, Sendable, BitwiseCopyable {
    case status, treatment, number, service, rate
  }

  enum SubscriptionReading: Hashable, Sendable, BitwiseCopyable {
    case status, tier, licences, assigned, cycle, overdueInvoice
  }

  enum PeriodReading: Hashable, Sendable, BitwiseCopyable {
    case start, days, daysLeft, anchorDay, nextBillingDate, endDate
  }

  enum OrderReading: Hashable, Sendable, BitwiseCopyable {
    case licences, tier, cycle, price, period, periodStart, creditedDays
  }

  enum CheckoutReading: Hashable, Sendable, BitwiseCopyable {
    case otherItems, requests, offers, paid
  }

  enum InvoiceReading: Hashable, Sendable, BitwiseCopyable {
    case listed, paid
  }
}
