import Foundation
import Testing
import TestSupport

/// The input of `passo model`: scenarios, and tables of changes.
@Suite struct ModelInputTests {
  private static let columns = [
    "currency", "decimals", "oldPrice", "oldLicences", "newPrice", "newLicences", "otherItems", "oldCycle", "newCycle",
    "periodStart", "anchorDay", "today", "balance", "creditRate", "chargeRate", "rounding",
  ]
  private static let change = [
    "EUR", "2", "1900", "10", "1900", "6", "0", "monthly", "monthly", "2026-03-15", "15", "2026-03-25", "0", "2200",
    "2200", "perCategory",
  ]

  private func changes(_ fields: [String]) throws -> Tool.Result {
    let table = [Self.columns, fields].map { $0.joined(separator: "\t") + "\n" }.joined()
    return try Tool.run(["model", "changes"], in: Tool.project, input: table)
  }

  @Test func aChangeIsAnswered() throws {
    let result = try changes(Self.change)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.split(separator: "\n").last?.hasPrefix("12871\t") == true, "\(result)")
  }

  /// A folder, no input at all, and one that is open for writing only.
  @Test(arguments: ["model changes < /", "model changes 0<&-", "model vat-number < /", "model vat-number 0>/dev/null"])
  func anInputThatCannotBeReadIsReported(words: String) throws {
    let result = try Tool.runInShell("\"$PASSO\" \(words)", in: Tool.project)
    #expect(result.status == 70 && result.errors.contains("Standard input cannot be read: "), "\(result)")
  }

  @Test(arguments: [["model", "changes"], ["model", "vat-number"]])
  func aLineWithoutAnEndIsRefusedAndTakesNoMemory(command: [String]) throws {
    let result = try Tool.run(command, in: Tool.project, input: String(repeating: "1", count: 3 << 20))
    #expect(result.status == 64 && result.errors.contains("longer than 1 MiB"), "\(result.errors)")
  }

  @Test(arguments: [
    (1, "+2"), (2, "+1900"), (2, "-1900"), (2, "9223372036854775807"), (2, "0"), (4, "0"), (3, "+10"), (5, "+6"),
    (9, "2026-+3-15"),
    (10, "+15"), (11, "+026-03-25"), (12, "-1"), (13, "+2200"), (13, "10001"), (4, ""), (5, "6.0"),
  ]) func aNumberOrDateThatIsWrittenWronglyIsNoChange(column: Int, text: String) throws {
    var fields = Self.change
    fields[column] = text
    let result = try changes(fields)
    #expect(result.status == 64 && result.errors.hasPrefix("Error: Line 2 is not a change."), "\(result)")
  }

  @Test(arguments: [
    (2, "0", "Its oldPrice cannot be \"0\": it is a whole number from 1 to 1000000000000."),
    (3, "1000001", "Its oldLicences cannot be \"1000001\": it is a whole number from 1 to 1000000."),
    (10, "32", "Its anchorDay cannot be \"32\": it is a whole number from 1 to 31."),
    (11, "9999-12-31", "Its today cannot be \"9999-12-31\": it is from 0001-01-01 to 9998-12-31."),
  ]) func theLimitOfAColumnIsSaid(column: Int, text: String, message: String) throws {
    var fields = Self.change
    fields[column] = text
    let result = try changes(fields)
    #expect(result.status == 64 && result.errors.contains(message), "\(result)")
  }

  @Test(arguments: [
    ("<fact name=\"subscription.licences\" is=\"+5\"/>", "subscription.licences is never \"+5\"."),
    ("<fact name=\"today\" is=\"2026-+3-25\"/>", "today is never \"2026-+3-25\"."),
    ("<fact name=\"account.balance\" is=\"+5.00\"/>", "account.balance is never \"+5.00\"."),
    ("<fact name=\"vat.rate\" is=\"+22\"/>", "vat.rate is never \"+22\"."),
  ]) func aScenarioWithASignIsWrong(fact: String, message: String) throws {
    let result = try run(account: fact, gestures: "<open link=\"billingCenter\"/>")
    #expect(result.status == 1 && result.errors.contains("error[value-wrong]: \(message)"), "\(result)")
  }

  @Test func aScenarioCanComeFromAStream() throws {
    let text = "<scenario xmlns=\"urn:passo:flow:1\"><account/><open link=\"billingCenter\"/></scenario>"
    for line in ["$PASSO model run <(echo '\(text)')", "echo '\(text)' | $PASSO model run /dev/stdin"] {
      let result = try Tool.runInShell(line, in: Tool.project)
      #expect(result.status == 0 && result.output.contains("subscriptions"), "\(line): \(result)")
    }
  }

  @Test(arguments: ["model run", "verify --merge"]) func aFileWithoutEndIsTooLarge(command: String) throws {
    let result = try Tool.runInShell("$PASSO \(command) /dev/zero", in: Tool.project)
    #expect(result.status == 64 && result.errors.contains("“/dev/zero” is larger than"), "\(result)")
  }

  @Test func anEmptyReportIsNoReport() throws {
    let result = try Tool.run(["verify", "--merge", "/dev/null"], in: Tool.project)
    #expect(result.status == 64 && !result.errors.contains("permission"), "\(result)")
  }

  @Test func aScenarioThatEntersASignIsWrong() throws {
    let result = try run(account: "", gestures: "<enter control=\"licences\" value=\"+6\"/>")
    #expect(result.status == 1 && result.errors.contains("\"+6\" is not a count."), "\(result)")
  }

  private func run(account: String, gestures: String) throws -> Tool.Result {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "scenario.xml")
      let text = "<scenario xmlns=\"urn:passo:flow:1\"><account>\(account)</account>\(gestures)</scenario>"
      try Data(text.utf8).write(to: file)
      return try Tool.run(["model", "run", file.path], in: Tool.project)
    }
  }
}
