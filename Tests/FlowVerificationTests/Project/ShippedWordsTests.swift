import BillingModel
import FlowReading
import FlowTranslation
import TestSupport
import Testing

/// Mistakes that the shipped articles once had, and that no walk notices because they stood outside of claims.
@Suite struct ShippedWordsTests {
  /// Each paragraph of each article, with its words in a language.
  private static func paragraphs(in language: String) throws -> [(
    block: BlockKind, paragraph: Paragraph, words: String
  )] {
    let content = try ShippedContent()
    let catalogue = try content.compiled().catalogue
    return try content.checked().flows.flatMap { $0 }.filter { $0.languageTag == language }.flatMap { flow in
      let text = ParagraphText(flow, catalogue: catalogue)
      return flow.flow.blocks.map { ($0.kind, $0.paragraph, text.text(of: $0.paragraph)) }
    }
  }

  /// An invoice carries no VAT where the charge is reversed, outside of the European VAT area, and for exempt accounts.
  @Test(arguments: [("en", "VAT included"), ("it", "IVA inclusa")])
  func vatIsCalledIncludedOnlyInExamples(language: String, words: String) throws {
    let paragraphs = try Self.paragraphs(in: language)
    #expect(paragraphs.contains { $0.block == .example && $0.words.contains(words) })
    #expect(paragraphs.filter { $0.block != .example && $0.words.contains(words) }.map(\.words).isEmpty)
  }

  /// For annual customers the day of the month is not all: the renewal moves by months.
  @Test func whereTheBillingDayMovesAnnualCustomersAreToldOfTheYear() throws {
    let moving = try Self.paragraphs(in: "en").map(\.paragraph).filter { paragraph in
      paragraph.codes.contains { found in
        if case .claim(let condition) = found.code.kind {
          condition.subject == .fact(.subscriptionAnchorDay)
        } else {
          false
        }
      }
    }
    #expect(moving.count >= 6)
    for paragraph in moving {
      let tellsOfTheYear = paragraph.codes.contains { found in
        if case .if(let condition) = found.code.kind { condition.subject == .fact(.subscriptionCycle) } else { false }
      }
      #expect(tellsOfTheYear, "\(paragraph.place.text)")
    }
  }

  /// «Scaduta» is what the product calls a plan that has expired.
  @Test func noInvoiceIsCalledExpiredInItalian() throws {
    let paragraphs = try Self.paragraphs(in: "it").map(\.words)
    #expect(paragraphs.contains { $0.contains("fattura") })
    #expect(paragraphs.filter { $0.contains(/fattur[ae]( \w+)? scadut/) }.isEmpty)
  }

  /// The balance pays before the card does; charges do not come off it one before the other.
  @Test func theItalianBalancePaysBeforeTheCard() throws {
    let labels = try ShippedContent().compiled().catalogue.labels
    let meaning = try #require(labels.label(of: .term("balance"), in: "it")?.explanation)
    #expect(!meaning.contains("per primi") && meaning.contains("prima della carta"))
  }
}
