import BillingModel
import FlowMeaning
import FlowReading
import TestSupport
import Testing

/// The tool says what it executes for the words of a page, in each language.
struct ReadingTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try #require(try ShippedCatalogue().read().catalogue)
  }

  private func writer(_ tag: String) throws -> ReadingWriter {
    let language = try #require(catalogue.languages.first { $0.tag == tag })
    return ReadingWriter(language, labels: catalogue.labels)
  }

  @Test(arguments: ["en", "it"]) func noTwoMeaningsAreReadAlike(tag: String) throws {
    let writer = try writer(tag)
    var meanings: [String: Meaning] = [:]
    for statement in Statement.samples {
      for meaning in Meaning.samples(of: statement) {
        let reading = writer.reading(of: meaning)
        #expect(meanings[reading] == nil || meanings[reading] == meaning, "\(reading)")
        #expect(reading.hasSuffix(".") && !reading.contains("{"))
        meanings[reading] = meaning
      }
    }
    #expect(meanings.count > 2000)
  }

  @Test(arguments: [
    ("en", "At the end, what is paid for the order is 0."), ("it", "Alla fine quanto si paga per l’ordine è 0."),
  ])
  func aClaimIsAWholeSentence(tag: String, reading: String) throws {
    let statement = Statement(.fact(.orderPaid), .is, [.literal(.count(0))])
    #expect(try writer(tag).reading(of: .claim(statement, .end)) == reading)
  }

  @Test func aFactThatIsAsBeforeSaysSo() throws {
    let statement = Statement(.fact(.subscriptionTier), .is, [.before(.subscriptionTier)])
    let other = Statement(.fact(.subscriptionEndDate), .is, [.before(.subscriptionNextBillingDate)])
    #expect(try writer("en").clause(statement) == "the kind of plan that the account has is the same as before")
    #expect(
      try writer("it").clause(other)
        == "la data di fine del piano è la prossima data di fatturazione del piano (com’era prima)")
  }

  @Test func anInputIsReadByItsTypeAndItsLimitsAndNotByItsName() throws {
    let below = Statement.Operand.entered(
      .count, limits: [.init(.below, [.fact(.subscriptionLicences)])])
    let any = Statement.Operand.entered(.count, limits: [])
    let readings = try [below, any].map {
      try writer("en").clause(Statement(.fact(.subscriptionLicences), .is, [$0]))
    }
    #expect(
      readings == [
        "the number of licences of the plan is the number that the reader enters (which, when it is entered, is less than the number of"
          + " licences of the plan)",
        "the number of licences of the plan is the number that the reader enters",
      ])
  }

  @Test func aFactThatIsTrueOrFalseIsAStatement() throws {
    let works = Statement(.fact(.paymentMethodWorks), .is, [.literal(.flag(true))])
    let fails = Statement(.fact(.paymentMethodWorks), .isNot, [.literal(.flag(true))])
    #expect(try writer("en").clause(works) == "a payment with the payment method in use goes through")
    #expect(try writer("en").clause(fails) == "a payment with the payment method in use does not go through")
  }
}

extension Meaning {
  /// A statement in each role.
  fileprivate static func samples(of statement: Statement) -> [Meaning] {
    [.need(statement), .elsewhere(statement), .if(statement), .symptom(statement), .cause(statement)]
      + Moment.allCases.flatMap { [.claim(statement, $0), .presumed(statement, $0)] }
      + [.manual(reason: "A reason.", claimed: Claimed(place: "flow#block", claims: [.claim(statement, .end)]))]
  }
}

extension Statement {
  /// Statements about every fact, control, message, screen and mail.
  fileprivate static var samples: [Statement] {
    Fact.allCases.flatMap(\.samples)
      + Control.allCases.flatMap { control in
        ControlState.allCases.flatMap { state in
          [ControlOwner.page, .other, .chosen(input: "")].map { Statement(.control(control, $0, state)) }
        }
      }
      + Message.allCases.map { Statement(.message($0)) } + Screen.allCases.map { Statement(.screen($0)) }
      + MailKind.allCases.map { Statement(.mail($0)) }
  }
}

extension Fact {
  fileprivate var samples: [Statement] {
    let shown = Statement(.shown(self))
    let compared: [Statement] =
      switch type {
      case .flag: [true, false].map { Statement(.fact(self), .is, [.literal(.flag($0))]) }
      case .name(let names): names.indices.map { Statement(.fact(self), .is, [.literal(.name($0))]) }
      case .names(let names): names.indices.map { Statement(.fact(self), .includes, [.literal(.name($0))]) }
      case .products: [Slot.page, .other].map { Statement(.fact(self), .includes, [.literal(.name($0.rawValue))]) }
      case .count, .money, .percent, .day, .period, .currency:
        [ComparisonOperator.is, .isNot, .atLeast, .atMost, .above, .below].flatMap { comparison in
          [Statement.Operand.literal(.count(0)), .literal(.count(1)), .fact(.today), .before(self), .before(.today)]
            .map { Statement(.fact(self), comparison, [$0]) }
        }
      }
    return [shown] + compared
  }
}
