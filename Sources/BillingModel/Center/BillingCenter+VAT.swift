/// VAT on invoices, and what becomes of a number that is entered (`docs/rules.md` VAT-1 to VAT-7, VATNUMBER-1 to
/// VATNUMBER-5).
extension BillingCenter {
  /// An invoice keeps its VAT whatever is stored later (`docs/rules.md` VAT-3).
  func vatOfLastInvoice(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> VAT {
    state[slot].vat ?? vat(by: { self.openingVATStatus($0, is: $1, &$2) }, state, &account)
  }

  /// A number entered with the order changes the new invoice and not the old one (`docs/rules.md` N28).
  func vat(of order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> VAT {
    order.reversesVAT
      ? VAT(untaxed: .reverseCharge) : vat(by: { self.openingVATStatus($0, is: $1, &$2) }, state, &account)
  }

  /// The VAT of the next invoice, as things stand.
  func vatOfNextInvoice(_ state: BillingState, _ account: inout Account) -> VAT {
    entryReversesVAT(state, &account)
      ? VAT(untaxed: .reverseCharge) : vat(by: { self.vatStatus($0, is: $1, &$2) }, state, &account)
  }

  /// The rate on an invoice of the account as it was before the last order. Where no VAT is charged, it does not
  /// tell why.
  private func rate(_ state: BillingState, _ account: inout Account) -> VAT {
    if breaks(.taxesNothing) { return .none }
    let isTaxed =
      openingVATStatus(state, is: .charged, or: .alwaysCharged, &account)
      || breaks(.taxesReverseCharge) && openingVATStatus(state, is: .reverseCharge, &account)
    return isTaxed ? state.vat ?? configuration.ordinary.vat : .none
  }

  /// The same for the invoice of an order.
  func rate(of order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> VAT {
    order.reversesVAT ? .none : rate(state, &account)
  }

  /// The same for the invoice of the current period.
  func rateOfLastInvoice(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> VAT {
    state[slot].vat ?? rate(state, &account)
  }

  private func vat(
    by status: (BillingState, VATStatus, inout Account) -> Bool, _ state: BillingState, _ account: inout Account
  ) -> VAT {
    if breaks(.taxesNothing) { return .none }
    if breaks(.taxesReverseCharge), status(state, .reverseCharge, &account) {
      return state.vat ?? configuration.ordinary.vat
    }
    if status(state, .charged, &account) || status(state, .alwaysCharged, &account) {
      return state.vat ?? configuration.ordinary.vat
    }
    if status(state, .reverseCharge, &account) { return VAT(untaxed: .reverseCharge) }
    return status(state, .exempt, &account) ? VAT(untaxed: .exempt) : .none
  }

  /// Whether a number that was just entered makes the customer account for the VAT: not where VAT is always charged
  /// (N31), and not while the number cannot be verified, unless it is trusted (N30).
  func entryReversesVAT(_ state: BillingState, _ account: inout Account) -> Bool {
    guard state.enteredVATNumber != nil, !breaks(.ignoresVATNumber), vatStatus(state, is: .charged, &account) else {
      return false
    }
    return configuration.policies.vatServiceDown == .trusted || vatServiceIsUp(state, &account)
  }

  /// Takes a number at a field, or refuses it and leaves everything as it was (`docs/rules.md` VATNUMBER-2 to
  /// VATNUMBER-4).
  func enter(
    _ number: Entered<VATNumber>, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    if !breaks(.takesMalformedNumber), account.is(number, .malformed) { throw .message(.vatNumberNotValid) }
    if vatServiceIsUp(state, &account) {
      if !breaks(.takesUnknownNumber), account.is(number, .unknown) { throw .message(.vatNumberUnknown) }
    } else if configuration.policies.vatServiceDown == .refused {
      throw .message(.vatServiceDown)
    }
    state.enteredVATNumber = number
  }

  /// A number can be entered where VAT is charged and none is stored or entered yet. One that nobody could verify is
  /// entered again by whoever comes back (`docs/rules.md` VATNUMBER-1, VATNUMBER-5).
  func offersVATNumber(_ state: BillingState, _ account: inout Account) -> Bool {
    let isStored = state.vatNumber != nil && (state.vatNumber != .serviceDown || state.storesVATNumberHere)
    if state.enteredVATNumber != nil || isStored { return breaks(.offersVATNumberAgain) }
    // A company without VAT has no use for a number.
    if (state.vat ?? configuration.ordinary.vat) == .none { return false }
    return vatStatus(state, is: .charged, &account) || vatStatus(state, is: .alwaysCharged, &account)
  }

  /// Keeps a number that was entered for the next invoices.
  func storeVATNumber(_ state: inout BillingState, _ account: inout Account) {
    guard state.enteredVATNumber != nil else { return }
    guard !breaks(.forgetsVATNumber) else {
      state.enteredVATNumber = nil
      return
    }
    state.vatNumber = vatServiceIsUp(state, &account) ? .verified : .serviceDown
    state.storesVATNumberHere = true
    state.enteredVATNumber = nil
    state.effects.insert(EffectSet(.vatNumberStored))
  }

  /// The Payment Method page stores a number at once; the invoices that were made stay as they are.
  func applyVATNumber(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    guard state.enteredVATNumber != nil else { throw .message(.vatNumberNotValid) }
    let isReversed = entryReversesVAT(state, &account)
    settle(&state, &account)
    if isReversed {
      for slot in Slot.allCases { state[slot].vat = vatOfLastInvoice(slot, state, &account) }
      state.vatStatus = .reverseCharge
    }
    storeVATNumber(&state, &account)
  }

  /// What is known of the number that is stored. One that was entered is stored by an order or by Apply
  /// (`docs/rules.md` VATNUMBER-5).
  func vatNumberState(_ state: BillingState, _ account: inout Account) -> VATNumberState {
    if let stored = state.vatNumber { return stored }
    return vatStatus(state, is: .reverseCharge, &account) ? .verified : .absent
  }
}
