import FlowReading
import Testing

@Suite struct SpellingGuessTests {
  @Test(arguments: [
    ("optoins", "options"), ("Options", "options"), ("placeOder", "placeOrder"), ("subscribe", "subscribeNow"),
    ("xyz", nil), ("op", nil), ("", nil),
  ])
  func findsTheNearestName(word: String, name: String?) {
    let names = ["options", "placeOrder", "subscribeNow", "is", "by"]
    #expect(SpellingGuess(among: names).nearest(to: word) == name)
  }

  @Test func takesTheFirstOfNamesThatAreEquallyNear() {
    #expect(SpellingGuess(among: ["step", "stop"]).nearest(to: "stup") == "step")
    #expect(SpellingGuess(among: ["stop", "step"]).nearest(to: "stup") == "stop")
  }
}
