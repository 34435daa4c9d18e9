/// What is known about the VAT number of an account (`docs/rules.md` VATNUMBER-6).
package enum VATNumberState: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing was entered: nothing at all, or nothing but separators.
  case absent
  /// No state of the Union gives such a number.
  case malformed
  /// The number has the form and the check digits that its state gives. Whether it exists was not asked yet.
  case wellFormed
  /// The registry knows it.
  case verified
  /// It is well formed, and the registry does not know it.
  case rejected
  /// It is well formed, and the registry did not answer.
  case serviceDown

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .absent: "absent"
    case .malformed: "malformed"
    case .wellFormed: "wellFormed"
    case .verified: "verified"
    case .rejected: "rejected"
    case .serviceDown: "serviceDown"
    }
  }
}

/// What a registry of VAT numbers, such as VIES, says about a well-formed one.
package enum VATRegistryAnswer: Int, CaseIterable, Sendable, BitwiseCopyable {
  case known, unknown, noAnswer
}

extension VATNumberState {
  /// The state of what somebody entered. The registry is asked about well-formed numbers only; nil is one that was not
  /// asked.
  package init(
    of entry: String, in country: VATCountry? = nil, registry: (VATIdentifier) -> VATRegistryAnswer? = { _ in nil }
  ) {
    switch VATNumberReading(entry, in: country) {
    case .absent: self = .absent
    case .malformed: self = .malformed
    case .wellFormed(let identifier): self.init(answer: registry(identifier))
    }
  }

  private init(answer: VATRegistryAnswer?) {
    switch answer {
    case nil: self = .wellFormed
    case .known: self = .verified
    case .unknown: self = .rejected
    case .noAnswer: self = .serviceDown
    }
  }
}
