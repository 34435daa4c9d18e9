package import BillingModel

/// The items of the model that flows could document.
///
/// Which screens follow one another is sampled by walks at random. An exact search does not end soon: the model counts
/// orders and keeps what each of them changed, so the states become several times as many with each further gesture.
package struct ReachableModel {
  let center: BillingCenter

  package init(center: BillingCenter) { self.center = center }

  /// The number of random walks, and of gestures in each. Twice as many find nothing new; a test compares them.
  package static let walks = 6_000
  static let gestures = 40

  /// All items, in order.
  package func items(walks: Int = ReachableModel.walks) -> [CoverageItem] {
    let named =
      Control.allCases.flatMap { [CoverageItem.control($0), .gesture($0)] } + Link.allCases.map(CoverageItem.gesture)
      + Message.allCases.map(CoverageItem.refusal) + MailKind.allCases.map(CoverageItem.mail)
      + Effect.allCases.map(CoverageItem.effect)
    return (named + screenPairs(walks: walks)).sorted()
  }

  /// The pairs of screens that follow one another in the random walks. A link can be opened on every screen, so links count
  /// only from the start.
  private func screenPairs(walks: Int) -> Set<CoverageItem> {
    var chance = Chance(state: 0x5EED)
    var found: Set<CoverageItem> = []
    for _ in 0..<walks {
      var explorer = AccountExplorer(AccountSpace(chance.account()))
      var state = BillingState()
      for _ in 0..<ReachableModel.gestures {
        let before = state.screen
        let gesture = gesture(in: state, &explorer.account, &chance)
        // What is refused changes nothing: the next gesture is tried from here.
        guard (try? center.perform(gesture, &state, &explorer.account)) != nil else { continue }
        if state.screen != before, gesture.control != nil || before == .signedOut {
          found.insert(.screens(before, state.screen))
        }
      }
    }
    return found
  }

  /// Mostly a control that can be used on the current screen, sometimes a link.
  private func gesture(in state: BillingState, _ account: inout Account, _ chance: inout Chance) -> Gesture {
    var usable: [(Control, Slot)] = []
    for control in Control.allCases {
      for slot in control.isPerSubscription ? Slot.allCases : [.page]
      where center.availability(of: control, slot, state, &account) == .enabled {
        usable.append((control, slot))
      }
    }
    guard !usable.isEmpty, chance.number(below: 8) > 0 else {
      return .open(Link.allCases[chance.number(below: Link.allCases.count)])
    }
    let (control, slot) = usable[chance.number(below: usable.count)]
    guard let type = control.entry else { return .click(control, slot) }
    let entry = entry(of: type, state, &account, &chance)
    return control.use == .enter ? .enter(control, entry) : .choose(control, entry)
  }

  private func entry(
    of type: EntryType, _ state: BillingState, _ account: inout Account, _ chance: inout Chance
  ) -> Entry {
    if type == .count {
      let fact = [Fact.subscriptionLicences, .planMinimumLicences, .subscriptionAssigned][chance.number(below: 3)]
      guard case .count(let count) = center.value(of: fact, state, &account) else { return .count(1) }
      return .count(max(0, count + chance.number(below: 3) - 1))
    }
    let entries = (0..<8).compactMap { Entry(.name($0), as: type) }
    return entries.isEmpty ? .count(1) : entries[chance.number(below: entries.count)]
  }
}

/// Pseudo-random numbers, the same in every run (SplitMix64).
private struct Chance {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed &>> 31)) % UInt64(bound))
  }

  /// An account of the space. Half of its values are ordinary, because few other accounts get far.
  mutating func account() -> AccountBox {
    var set = AccountBox.all
    for dimension in Dimension.allCases {
      let value = number(below: 2) == 0 ? 0 : number(below: dimension.names.count)
      let narrowed = set.narrowed(dimension, to: 1 &<< UInt64(value))
      if !narrowed.isEmpty { set = narrowed }
    }
    return set.smallest
  }
}
