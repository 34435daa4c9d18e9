import XMLTree

/// The text in a range of bytes of another text.
func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

func read(_ text: String, limits: MarkupLimits = .standard) throws(MarkupError) -> MarkupDocument {
  try MarkupReader(limits: limits).read(Array(text.utf8))
}

/// The error with which bytes are refused; nil if they can be read.
func refusal(_ bytes: [UInt8], limits: MarkupLimits = .standard) -> MarkupError? {
  do throws(MarkupError) {
    _ = try MarkupReader(limits: limits).read(bytes)
    return nil
  } catch { return error }
}

func refusal(_ text: String, limits: MarkupLimits = .standard) -> MarkupError? {
  refusal(Array(text.utf8), limits: limits)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

let sample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- A sample -->
  <flow xmlns="urn:passo:flow:1" id="a" xml:lang="en">
    <title id="title">How do I remove 🧾 <product/>?</title>
    <steps>
      <step id="one"><p>Click <click control="options"/> &amp; “wait”<![CDATA[ <now> ]]>.</p></step>
      <step id="two" optional='yes'><?hint x?><p>Then &#x1F600; &lt;go&gt;.</p><!-- why --></step>
    </steps>
  </flow>

  """
