extension Fact {
  /// Its row: a fact without one does not compile.
  var definition: FactDefinition {
    switch self {
    case .accountKind:
      FactDefinition(
        .name(.dimension(.accountKind)), "which portal the account is managed in", set: .accountKind,
        read: .account(.kind))
    case .accountProducts:
      FactDefinition(
        .products, "the products that it has a plan or trial of", from: .subscriptions, set: .products,
        read: .account(.products))
    case .accountBalance:
      FactDefinition(
        .money, "credit on the account, VAT included, which is used up first", from: .order, set: .balance,
        read: .account(.balance))
    case .accountCurrency:
      FactDefinition(
        .currency, "the currency of all its amounts", from: .order, set: .currency, read: .account(.currency))
    case .contactRole:
      FactDefinition(.name(.dimension(.role)), "who the reader is to the account", set: .role, read: .account(.role))
    case .subscriptionStatus:
      FactDefinition(
        .name(.dimension(.status)), "the state of the page product's subscription", from: .subscriptions, set: .status,
        read: .subscription(.status))
    case .subscriptionTier:
      FactDefinition(
        .name(.dimension(.tier)), "which of the product's plans it is", from: .subscriptions, set: .tier,
        read: .subscription(.tier))
    case .subscriptionLicences:
      FactDefinition(
        .count, "how many licences the plan has", from: .subscriptions, set: .licences, read: .subscription(.licences))
    case .subscriptionAssigned:
      FactDefinition(.count, "how many of them users have", set: .assigned, read: .subscription(.assigned))
    case .subscriptionCycle:
      FactDefinition(
        .name(.dimension(.cycle)), "how often it is billed", from: .subscriptions, set: .cycle,
        read: .subscription(.cycle))
    case .subscriptionPeriodStart:
      FactDefinition(
        .day, "the first day of the current billing period", from: .subscriptions, set: .periodStart,
        read: .period(.start))
    case .subscriptionPeriodDays:
      FactDefinition(.count, "how many days that period has", from: .subscriptions, read: .period(.days))
    case .subscriptionDaysLeft:
      FactDefinition(
        .count, "how many of them are left, today among them", from: .subscriptions, read: .period(.daysLeft))
    case .subscriptionAnchorDay:
      FactDefinition(
        .count, "the day of the month on which it is billed", from: .subscriptions, set: .anchorDay,
        read: .period(.anchorDay))
    case .subscriptionNextBillingDate:
      FactDefinition(.day, "the day on which it is billed next", from: .subscriptions, read: .period(.nextBillingDate))
    case .subscriptionEndDate:
      FactDefinition(
        .day, "the day on which it ends, once it was cancelled", from: .subscriptions, read: .period(.endDate))
    case .planPrice:
      FactDefinition(
        .money, "what a licence of the account’s plan costs a period, before VAT", from: .order,
        read: .account(.planPrice))
    case .planMonthlyPrice:
      .price(.page, .standard, .monthly, "what a licence of the smaller plan costs a month, before VAT")
    case .planAnnualPrice:
      .price(.page, .standard, .annual, "what a licence of the smaller plan costs a year, before VAT")
    case .planPremiumMonthlyPrice:
      .price(.page, .premium, .monthly, "what a licence of the larger plan costs a month, before VAT")
    case .planPremiumAnnualPrice:
      .price(.page, .premium, .annual, "what a licence of the larger plan costs a year, before VAT")
    case .planMinimumLicences:
      FactDefinition(.count, "the smallest number of licences", from: .order, read: .account(.minimumLicences(.page)))
    case .planMaximumLicences:
      FactDefinition(
        .count, "the largest number that can be had online", from: .order, read: .account(.maximumLicences(.page)))
    case .otherPlanMonthlyPrice:
      .price(
        .other, .standard, .monthly, "what a licence of the smaller plan of the other product costs a month, before VAT"
      )
    case .otherPlanAnnualPrice:
      .price(
        .other, .standard, .annual, "what a licence of the smaller plan of the other product costs a year, before VAT")
    case .otherPlanPremiumMonthlyPrice:
      .price(
        .other, .premium, .monthly, "what a licence of the larger plan of the other product costs a month, before VAT")
    case .otherPlanPremiumAnnualPrice:
      .price(
        .other, .premium, .annual, "what a licence of the larger plan of the other product costs a year, before VAT")
    case .otherPlanMinimumLicences:
      FactDefinition(
        .count, "the smallest number of licences of the other product", from: .order,
        read: .account(.minimumLicences(.other)))
    case .otherPlanMaximumLicences:
      FactDefinition(
        .count, "the largest number of them that can be had online", from: .order,
        read: .account(.maximumLicences(.other)))
    case .paymentMethodKind:
      FactDefinition(
        .name(.dimension(.storedPayment)), "the payment method that is stored, or was just entered",
        set: .paymentMethod, read: .account(.paymentMethod))
    case .paymentMethodWorks:
      FactDefinition(.flag, "whether a payment with it goes through", set: .paymentWorks, read: .account(.paymentWorks))
    case .vatStatus:
      FactDefinition(
        .name(.dimension(.vat)), "how VAT falls on the account", from: .subscriptions, set: .vatStatus,
        read: .vat(.status))
    case .vatTreatment:
      FactDefinition(
        .name(.vatTreatment), "how the next invoice treats VAT", from: .subscriptions, read: .vat(.treatment))
    case .vatNumber:
      FactDefinition(
        .name(.vatNumberState), "what is known of the VAT number that is stored", from: .subscriptions,
        read: .vat(.number))
    case .vatService:
      FactDefinition(
        .name(.dimension(.vatService)), "whether VAT numbers can be verified today", from: .subscriptions,
        set: .vatService, read: .vat(.service))
    case .vatRate:
      FactDefinition(.percent, "the rate where VAT is charged", from: .order, set: .vatRate, read: .vat(.rate))
    case .today:
      FactDefinition(.day, "the date", from: .order, set: .today, read: .account(.today))
    case .todayDay:
      FactDefinition(.count, "the day of the month", from: .order, read: .account(.dayOfMonth))
    case .cartOtherItems:
      FactDefinition(
        .count, "how many items of another product the cart holds", on: [.cart, .checkout], from: .order,
        set: .otherItems, read: .checkout(.otherItems))
    case .orderPeriod:
      FactDefinition(
        .period, "the billing period that the order begins", on: .checkout, from: .order, read: .order(.period))
    case .orderPeriodStart:
      FactDefinition(.day, "the first day of that period", on: .checkout, from: .order, read: .order(.periodStart))
    case .orderLicences:
      FactDefinition(.count, "the licences ordered", on: .checkout, from: .order, read: .order(.licences))
    case .orderTier:
      FactDefinition(.name(.dimension(.tier)), "the plan ordered", on: .checkout, from: .order, read: .order(.tier))
    case .orderCycle:
      FactDefinition(
        .name(.dimension(.cycle)), "the billing frequency ordered", on: .checkout, from: .order, read: .order(.cycle))
    case .orderPrice:
      FactDefinition(
        .money, "what a licence costs in the period ordered, before VAT", on: .checkout, from: .order,
        read: .order(.price))
    case .orderCredit:
      FactDefinition(
        .money, "what the unused days of the old period are worth, before VAT", on: .checkout, from: .order,
        read: .amount(.credit))
    case .orderCreditedDays:
      FactDefinition(.count, "how many days that are", from: .order, read: .order(.creditedDays))
    case .orderCharge:
      FactDefinition(.money, "the new period, before VAT", on: .checkout, from: .order, read: .amount(.charge))
    case .orderOtherItems:
      FactDefinition(
        .money, "what else the cart holds, before VAT", on: .checkout, from: .order, read: .amount(.otherItems))
    case .orderTax:
      FactDefinition(
        .money, "VAT on the charges, less VAT on the credit", on: .checkout, from: .order, read: .amount(.tax))
    case .orderTotalDue:
      FactDefinition(.money, "what is paid today", on: .checkout, from: .order, read: .amount(.due))
    case .orderSurplus:
      FactDefinition(.money, "the balance that is left", on: .checkout, from: .order, read: .amount(.balance))
    case .orderDocument:
      FactDefinition(.name(.documentKind), "what document the order makes", from: .order, read: .amount(.document))
    case .orderAsksFor:
      FactDefinition(
        .names(.orderRequest), "what the order needs before it can go on", on: [.checkout, .bankConfirmation],
        read: .checkout(.requests))
    case .orderOffers:
      FactDefinition(
        .names(.orderOffer), "what may be entered with the order", on: .checkout, from: .subscriptions,
        read: .checkout(.offers))
    case .orderPaid:
      FactDefinition(.money, "what the order took", from: .order, read: .checkout(.paid))
    case .invoiceListed:
      FactDefinition(
        .flag, "whether the billing history lists an invoice", on: .billingHistory, read: .invoice(.listed))
    case .invoiceOverdue:
      FactDefinition(
        .money, "what the overdue invoice asks for", from: .subscriptions, read: .subscription(.overdueInvoice))
    case .invoicePaid:
      FactDefinition(.money, "what was paid of it", read: .invoice(.paid))
    }
  }
}
