package import FlowReading

/// A mutant of words, and what comes of it.
package struct WordResult: Sendable {
  package let mutant: Mutant
  package let outcome: WordOutcome
}

/// What comes of a change of words.
package struct WordOutcome: Sendable {
  package let languageTag: String
  /// The first error or doubt at the changed words; nil when only somebody who reads them could tell.
  package let told: Diagnostic?
  /// Whether somebody has to read the changed sentence before it is published. It always has to be so.
  package let isAsked: Bool
}

/// How many changes of words of one kind in one language were told, and how many were asked about.
package struct WordRate: Sendable {
  /// Nil for the sum of all kinds.
  package let kind: MutationKind?
  /// Nil for the sum of all languages.
  package let languageTag: String?
  package let changes: Int
  package let told: Int
  package let asked: Int

  init(_ kind: MutationKind?, _ languageTag: String?, _ results: [WordResult]) {
    self.kind = kind
    self.languageTag = languageTag
    changes = results.count
    told = results.count { $0.outcome.told != nil }
    asked = results.count(where: \.outcome.isAsked)
  }

  /// How many of a thousand changes were told, rounded down, so that 1000 means all.
  package var toldOfThousand: Int { changes == 0 ? 1000 : told * 1000 / changes }
  /// How many of a thousand changes were asked about.
  package var askedOfThousand: Int { changes == 0 ? 1000 : asked * 1000 / changes }
}

extension MutationReport {
  /// The rates of each kind in each language, the sum of each language, and then the sum of all.
  package var wordRates: [WordRate] {
    let tags = Set(words.map(\.outcome.languageTag)).sorted()
    let rates = tags.flatMap { tag in
      let own = words.filter { $0.outcome.languageTag == tag }
      return MutationKind.allCases.map { kind in WordRate(kind, tag, own.filter { $0.mutant.kind == kind }) }
        .filter { $0.changes > 0 } + [WordRate(nil, tag, own)]
    }
    return rates + [WordRate(nil, nil, words)]
  }
}
