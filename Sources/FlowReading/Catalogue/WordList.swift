/// A list of words of a language, by which the tool doubts sentences.
package enum WordList: String, CaseIterable, Sendable {
  /// Words that deny: `not`, `no`, `nothing`.
  case negation = "negation"
  /// Words with a negation in them that deny nothing: `not only`.
  case noNegation = "noNegation"
  /// Words that say that something is not accepted, and so deny that it works: `declined`.
  case refusal = "refusal"
  /// Words that refer to what stands before them: `it`, `this`.
  case reference = "reference"
  /// Words before a number that counts nothing: `step` in `step 3`.
  case numbered = "numbered"

  // What turns a promise round that it stands beside.
  /// Words that say that something is not so: `a myth`, `do not expect`.
  case disbelief = "disbelief"
  /// Words that make something less sure: `usually`.
  case hedging = "hedging"
  /// Words that begin a condition: `if`, `unless`.
  case condition = "condition"
  /// Words with a condition in them that limits nothing: `if any`.
  case noCondition = "noCondition"

  // Pairs of opposites (`Opposition`).
  case staying = "staying"
  case changing = "changing"
  case running = "running"
  case ended = "ended"
  case more = "more"
  case less = "less"
  case now = "now"
  case later = "later"
  case keeping = "keeping"
  case losing = "losing"
  case new = "new"
  case old = "old"
  case paying = "paying"
  case crediting = "crediting"
  case receiving = "receiving"
  case sending = "sending"
  case withTax = "withTax"
  case beforeTax = "beforeTax"
  case shown = "shown"
  case hidden = "hidden"
  case including = "including"
  case excluding = "excluding"

  // Where a control stands (`ControlPlace`).
  case top = "top"
  case bottom = "bottom"
  case upperLeft = "upperLeft"
  case upperRight = "upperRight"
  case lowerLeft = "lowerLeft"
  case lowerRight = "lowerRight"

  // What a promise says beyond its fact (`Excess`).
  /// For ever, or whenever the reader likes: `always`, `any time`.
  case always = "always"
  /// `again`, `any more`.
  case again = "again"
  /// `until`.
  case until = "until"
  /// What has not been yet: `next charges`.
  case future = "future"
  /// A person or an office: `your administrator`.
  case person = "person"
  /// A reason: `because`.
  case reason = "reason"
}
