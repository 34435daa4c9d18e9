import FlowReading
import TestSupport
import Testing

/// What a diagnostic advises can be done, and one mistake is one diagnostic.
@Suite struct AdviceTests {
  private func found(
    _ words: String, before: String = "", id: String = "words", path: String = "words.xml", language: String = "en"
  ) -> [Diagnostic] {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="\(id)" xml:lang="\(language)" product="remoteSupport">
        <title id="title">How?</title><summary id="summary"><p>So.</p></summary>\(before)
        <steps><step id="step"><p>\(words)</p></step></steps><result id="result"><p>Done.</p></result>
      </flow>
      """
    return FixtureFlow.read(SourceFile(path: path, bytes: Array(text.utf8))).diagnostics
  }

  @Test(arguments: [
    ("words.old.xml", "words", "Rename the file to words.xml: \"words.old\" cannot be an id."),
    ("other.xml", "words", "Write id=\"other\", or rename the file to words.xml."),
    ("other.xml", "cancel", "Write id=\"other\": there is another cancel.xml."),
    ("cancel.old.xml", "cancel", "Give it an id that no other has, and the file that name, or delete the file."),
  ]) func noFileIsToBeCalledAsAnother(_ path: String, _ id: String, _ help: String) {
    let found = found("Wait.", id: id, path: path).filter { $0.id == .idFileName }
    #expect(found.map(\.help) == [help])
  }

  @Test func aLanguageThatThereIsNotHasNoTermsToReport() {
    let found = found("See <term ref=\"corporateAccount\"/>.", language: "xx")
    #expect(found.map(\.id) == [.referenceUnknown] && found.first?.place?.text == "xx")
  }

  @Test func anInputOfATypeThatThereIsNotIsUsedAllTheSame() {
    let found = found(
      "Type <enter control=\"licences\" value=\"{licences}\"/>.",
      before: "<input name=\"licences\" type=\"Count\" above=\"0\"/>")
    #expect(found.map(\.message) == ["The attribute \"type\" cannot be \"Count\"."])
  }

  @Test func whatIsMeantOfTheTimeBeforeIsGuessedAmongTheFactsOfThen() {
    let found = found("<claim fact=\"order.licences\" is=\"{before.subscription.licence}\">So</claim>.")
    #expect(found.map(\.help) == ["Did you mean {before.subscription.licences}?"])
    let bare = self.found("<claim fact=\"order.licences\" is=\"{before.licences}\">So</claim>.")
    #expect(bare.map(\.id) == [.nameUnknown] && bare.first?.help?.contains("order.licences") == false)
  }

  /// Whoever took out an input that is meant would have to write it again.
  @Test func anInputThatIsNamedWronglyIsNotUnused() {
    let input = "<input name=\"licences\" type=\"count\" at-least=\"1\"/>"
    let misspelt = found("Type <enter control=\"licences\" value=\"{licenses}\"/>.", before: input)
    #expect(misspelt.map(\.help) == ["Did you mean {licences}?"])
    let misplaced = found("Type <enter control=\"licenses\" value=\"{licences}\"/>.", before: input)
    #expect(misplaced.map(\.id) == [.nameUnknown], "\(misplaced.map(\.message))")
    let unused = found("Click <click control=\"options\"/>.", before: input)
    #expect(unused.map(\.help) == ["Use {licences} where the reader enters it, or take the input out."])
  }

  @Test(arguments: [
    ("<literal count=\"9999999999\"/>", "999999999"),
    ("<literal money=\"10000000000000000.01\"/>", "10000000000000000.00"),
    ("<if fact=\"order.licences\" above=\"1000001\">Wait</if>", "1000000"),
    ("Type <enter control=\"licences\" value=\"1000001\"/>", "1000000"),
    ("<if fact=\"plan.monthlyPrice\" above=\"10000000000.01\">Wait</if>", "10000000000.00"),
    ("<if fact=\"vat.rate\" above=\"101\">Wait</if>", "100"),
  ]) func theLimitOfANumberIsSaid(_ words: String, _ limit: String) {
    let found = found(words + ".")
    #expect(found.count == 1 && found.first?.help?.contains("at most \(limit)") == true, "\(found.map(\.help))")
  }
}
