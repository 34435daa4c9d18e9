/// The ending of one walk.
package enum WalkResult: Hashable, Sendable {
  case completes, helped, redirected
  case failed(WalkFailure)

  package var outcome: Outcome {
    switch self {
    case .completes: .completes
    case .helped: .helped
    case .redirected: .redirected
    case .failed(let failure): failure.outcome
    }
  }
}
