import FlowReading

extension Int {
  /// The digits in groups of three, divided by narrow no-break spaces.
  var grouped: String { grouped(by: "\u{202F}") }

  /// The percentage of a total with one decimal, rounded, such as `88.9 %`. It is `0 %` only for nothing and `100 %` only for
  /// all.
  package func percentage(of total: Int) -> String {
    guard self > 0, self < total else { return self > 0 ? "100 %" : "0 %" }
    let tenths = (self * 2000 + total) / (2 * total)
    if tenths < 1 { return "< 0.1 %" }
    return tenths > 999 ? "> 99.9 %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension Double {
  /// The number as SVG has it, rounded to a tenth, with the same text on every machine.
  var svgNumber: String {
    let tenths = Int((self * 10).rounded(.toNearestOrAwayFromZero))
    let text = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    return tenths < 0 ? "-" + text : text
  }
}
