extension PluralRules {
  private static let oneWithoutDecimals = "i = 1 and v = 0"
  private static let wholeMillions = "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"

  /// The cardinal rules of CLDR 46 (`plurals.json`) by language, without their samples. The form `other` has no rule:
  /// it is for all other numbers. Add a language here.
  package static let texts: [String: [(Form, String)]] = [
    "ar": [
      (.zero, "n = 0"), (.one, "n = 1"), (.two, "n = 2"), (.few, "n % 100 = 3..10"), (.many, "n % 100 = 11..99"),
    ],
    "cs": [(.one, oneWithoutDecimals), (.few, "i = 2..4 and v = 0"), (.many, "v != 0")],
    "da": [(.one, "n = 1 or t != 0 and i = 0,1")],
    "de": [(.one, oneWithoutDecimals)],
    "el": [(.one, "n = 1")],
    "en": [(.one, oneWithoutDecimals)],
    "es": [(.one, "n = 1"), (.many, wholeMillions)],
    "fi": [(.one, oneWithoutDecimals)],
    "fr": [(.one, "i = 0,1"), (.many, wholeMillions)],
    "hu": [(.one, "n = 1")],
    "it": [(.one, oneWithoutDecimals), (.many, wholeMillions)],
    "ja": [],
    "ko": [],
    "nb": [(.one, "n = 1")],
    "nl": [(.one, oneWithoutDecimals)],
    "pl": [
      (.one, oneWithoutDecimals),
      (.few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
      (
        .many,
        "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"
      ),
    ],
    "pt": [(.one, "i = 0..1"), (.many, wholeMillions)],
    "ro": [(.one, oneWithoutDecimals), (.few, "v != 0 or n = 0 or n != 1 and n % 100 = 1..19")],
    "ru": eastSlavic,
    "sv": [(.one, oneWithoutDecimals)],
    "tr": [(.one, "n = 1")],
    "uk": eastSlavic,
    "zh": [],
  ]

  private static let eastSlavic: [(Form, String)] = [
    (.one, "v = 0 and i % 10 = 1 and i % 100 != 11"),
    (.few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
    (.many, "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"),
  ]
}
