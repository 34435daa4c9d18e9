package import BillingModel

/// The state of a walk: the next operation, the state of the Billing Center, and what the reader has seen and done.
/// It is plain bytes, so that a copy is a snapshot.
package struct WalkState: BitwiseCopyable {
  /// The largest numbers of inputs, solutions and `shown` claims that a flow may have.
  static let inputLimit = 8
  static let solutionLimit = 64
  static let shownLimit = 64
  /// The largest number of paragraphs with `shown` claims.
  static let reviewLimit = 2

  /// The state of the Billing Center and of the account's subscriptions.
  var billing: BillingState
  /// The next operation.
  var position: Int32 = 0
  /// The decision that redirected the reader; nil where none did. A redirected walk continues all the same: if it
  /// gets to the end, the page redirects an account for which its steps work.
  var redirectedBy: Int16?
  /// Whether the reader has followed a solution.
  var isHelped = false
  /// Whether the reader has taken a tip with gestures.
  var hasTakenTip = false
  /// The solutions that the reader has followed, as bits.
  var usedSolutions: UInt64 = 0
  /// The effects of which a judged claim told the reader.
  var toldEffects: EffectSet = []
  /// The screens that the reader has seen, as bits.
  var seenScreens: UInt32 = 0
  /// The inputs for which the reader has chosen a value, as bits. The values are choices in the account's space.
  var inputs: UInt8 = 0
  /// What the `shown` claims showed last.
  private(set) var reviews: InlineArray<2, Review?> = InlineArray(repeating: nil)

  /// Begins a walk at the first operation.
  package init(start: BillingState) {
    billing = start
  }

  /// An offer that `shown` claims showed. All values that they showed follow from the offer.
  struct Review: Hashable, BitwiseCopyable {
    let offer: BillingState.Offer
    /// The claims, as bits by their number among the `shown` claims.
    var claims: UInt64
  }

  /// Continues with another operation.
  mutating func go(to operation: Int) { position = Int32(operation) }

  /// Adds a screen to the screens that the reader has seen.
  mutating func markSeen(_ screen: Screen) {
    seenScreens |= screen.bit
  }

  /// The number of solutions and tips that the walk has followed.
  var detours: Int { usedSolutions.nonzeroBitCount + (hasTakenTip ? 1 : 0) }

  /// Records that a claim shows the present offer, in place of what it showed before.
  mutating func show(claim: Int) {
    hide(claim: claim)
    let offer = billing.offer
    var free: Int?
    for index in reviews.indices {
      guard let review = reviews[index], review.claims != 0 else {
        free = free ?? index
        continue
      }
      guard review.offer == offer else { continue }
      reviews[index]?.claims |= UInt64(bit: claim)
      return
    }
    guard let free else { preconditionFailure("More paragraphs show an order than a walk has room for.") }
    reviews[free] = Review(offer: offer, claims: UInt64(bit: claim))
  }

  /// Removes the reviews that no claim shows any more, so that equal states compare equal.
  mutating func forgetHiddenReviews() {
    let shown = reviews
    reviews = InlineArray(repeating: nil)
    var count = 0
    for index in shown.indices {
      guard let review = shown[index], review.claims != 0 else { continue }
      reviews[count] = review
      count += 1
    }
  }

  /// Records that a claim shows nothing any more.
  mutating func hide(claim: Int) {
    for index in reviews.indices { reviews[index]?.claims &= ~UInt64(bit: claim) }
  }
}
