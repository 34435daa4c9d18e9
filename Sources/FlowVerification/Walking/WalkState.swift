package import BillingModel

/// Where a walk is and what it brought about. Plain bytes, so that a copy of it is a snapshot.
package struct WalkState: BitwiseCopyable {
  /// How many inputs, solutions and claims of what a screen shows there is room for.
  static let inputLimit = 8
  static let solutionLimit = 64
  static let shownLimit = 64
  /// How many paragraphs with such claims there may be.
  static let reviewLimit = 2

  var billing: BillingState
  /// The operation that comes next.
  var position: Int32 = 0
  /// The decision that told the reader to go elsewhere. The walk goes on all the same: if it completes, the page
  /// turned away someone who could do it.
  var redirectedBy: Int16?
  var isHelped = false
  var hasTakenTip = false
  /// Solutions that were tried, as bits.
  var usedSolutions: UInt64 = 0
  /// Effects that a judged claim told, as bits.
  var toldEffects: EffectSet = []
  /// Screens that the walk has seen, as bits.
  var seenScreens: UInt32 = 0
  /// The inputs that the reader has decided on, as bits. What on, walks leave open.
  var inputs: UInt8 = 0
  /// What the claims that show something showed last.
  private(set) var reviews: InlineArray<2, Review?> = InlineArray(repeating: nil)

  package init(start: BillingState) {
    billing = start
  }

  /// What some claims of what the screen shows saw there: what was offered, from which all that they showed follows.
  struct Review: Hashable, BitwiseCopyable {
    let offer: BillingState.Offer
    /// The claims, as bits by their place among the claims of this kind.
    var claims: UInt64
  }

  /// Goes on with another operation.
  mutating func go(to operation: Int) { position = Int32(operation) }

  mutating func markSeen(_ screen: Screen) {
    seenScreens |= screen.bit
  }

  /// How many solutions and tips it has followed.
  var detours: Int { usedSolutions.nonzeroBitCount + (hasTakenTip ? 1 : 0) }

  /// A claim shows what is offered now; what it showed before is forgotten.
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
      reviews[index]?.claims |= 1 << UInt64(claim)
      return
    }
    guard let free else { preconditionFailure("More paragraphs show an order than a walk has room for.") }
    reviews[free] = Review(offer: offer, claims: 1 << UInt64(claim))
  }

  /// Forgets what no claim shows any more.
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

  /// A claim shows nothing any more.
  mutating func hide(claim: Int) {
    for index in reviews.indices { reviews[index]?.claims &= ~(1 << UInt64(claim)) }
  }
}
