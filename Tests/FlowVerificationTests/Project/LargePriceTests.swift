import FlowReading
import FlowVerification
import Testing
import TestSupport

/// Prices up to the limit of the data are walked (`docs/rules.md` ROUND-5). Walks try numbers too that no plan has.
@Suite struct LargePriceTests {
  private static let products = "Content/model/products.xml"
  private static let prices = ["19.00", "228.00", "39.00", "420.00", "49.00", "468.00", "99.00", "948.00"]

  @Test(arguments: ["38000000.00", "10000000000.00"]) func pricesUpToTheLimitAreWalked(_ price: String) throws {
    var project = ChangedProject()
    for old in Self.prices { project = try project.replacing("\"\(old)\"", with: "\"\(price)\"", in: Self.products) }
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["change-plan", "add-licences"], readsSentences: false)
    let pipeline = Pipeline(project.sources, options: options, diagnostics: &diagnostics)
    let verified = try #require(pipeline).verify(diagnostics: &diagnostics)
    // The words of some examples are about what the products cost.
    #expect(verified.reports.count == 4)
    let errors = diagnostics.filter { $0.severity == .error && $0.id != .exampleFails }
    #expect(errors.isEmpty, "\(DiagnosticPrinter.text(errors, inColor: false))")
  }
}
