import BillingModel
import FlowVerification
import Testing

@Suite struct FailureTraceTests {
  @Test(arguments: [(2200, "22"), (2550, "25.5"), (2205, "22.05"), (2225, "22.25"), (0, "0"), (5, "0.05")])
  func aRateIsWrittenAsAnAuthorWritesIt(hundredths: Int, words: String) {
    #expect(Value.count(hundredths).words(for: .vatRate) == words)
    #expect(Value.percent(words) == .count(hundredths))
  }
}
