import FlowReading
package import FlowVerification

/// Draws the funnel of a flow as SVG: a stream of all accounts that becomes narrower at each decision and each step, where
/// accounts leave it with an outcome. Words and patterns say all that colours say.
package struct FunnelPicture {
  private let report: VerificationReport
  private var drawing = HTML()
  private var labels = HTML()
  /// The y coordinate up to which the picture is drawn.
  private var bottom = 0.0

  /// The left edge of the stream.
  private static let left = 2.0
  /// The width of the stream at its widest.
  private static let width = 140.0
  /// Where labels begin.
  private static let labelColumn = 172.0
  /// Where counts end: they are aligned at their last digits.
  private static let countColumn = 237.0
  /// The width of the whole picture.
  private static let total = 360.0

  /// The picture for the report of a flow that was walked.
  package static func picture(of report: VerificationReport) -> HTML {
    var picture = FunnelPicture(report: report)
    picture.draw()
    return picture.svg
  }

  private init(report: VerificationReport) { self.report = report }

  private var svg: HTML {
    var html = HTML()
    let box = "0 0 \(Self.total.svgNumber) \(bottom.svgNumber)"
    html.append(.svg, [.class("picture"), .svg("viewBox", box), .role("img"), .aria("label", description)]) { svg in
      svg.append(drawing)
      svg.append(labels)
    }
    return html
  }

  private var description: String {
    "Of \(report.accounts.grouped) kinds of account, \(report.reachStepOne.grouped) reach step 1. "
      + Outcome.allCases.reversed().compactMap { outcome in
        report.outcomes[outcome].map { "\($0.grouped) \(outcome.verb)" }
      }.joined(separator: ", ") + "."
  }

  private mutating func draw() {
    let all = report.accounts
    label(all, "kinds of account", "name", 14)
    bottom = 24
    let decisions = report.stages.filter { $0.kind == .decision && !$0.exits.isEmpty }
    for stage in decisions { drawStage(stage, name: stage.id, number: nil, of: all) }
    let reachStepOne = report.reachStepOne
    guard reachStepOne > 0 else { return }
    if reachStepOne < all { drawMagnification(reachStepOne, of: all) }
    for (number, stage) in report.stages.filter({ $0.kind == .step }).enumerated() {
      drawStage(stage, name: stage.id, number: number + 1, of: reachStepOne)
    }
    if let end = report.stages.last, end.kind == .end { drawEnd(end, of: reachStepOne) }
  }

  /// The width of the stream for a number of accounts out of `whole`; even the smallest number is visible.
  private func streamWidth(_ count: Int, of whole: Int) -> Double {
    count == 0 ? 0 : max(1.5, Self.width * Double(count) / Double(max(1, whole)))
  }

  /// Draws a decision or a step. The accounts that go on run down; those that leave turn right to their label.
  private mutating func drawStage(_ stage: FunnelStage, name: String, number: Int?, of whole: Int) {
    let exits = Outcome.allCases.reversed().compactMap { outcome in
      stage.exits[outcome].map { (outcome: outcome, count: $0) }
    }
    let staying = stage.helped - stage.exits[.helped, default: 0]
    let lines = exits.count + (staying > 0 && number != nil ? 1 : 0)
    let height = 30 + 19 * Double(lines)
    let top = bottom
    var arriving = stage.arrivals
    let remaining = stage.arrivals - exits.reduce(0) { $0 + $1.count }
    // The stream has its full width down to where the first accounts leave.
    let inlet = exits.isEmpty ? 0 : 13.0
    drawStream(from: top, inlet, streamWidth(stage.arrivals, of: whole))
    drawStream(from: top + inlet, height - inlet, streamWidth(remaining, of: whole))
    var y = top + 16
    drawLeader(at: top + 11.5, from: streamWidth(stage.arrivals, of: whole))
    if let number {
      // The number ends right before the name, whether it has one digit or two.
      let indent = report.stages.count { $0.kind == .step } > 9 ? 17.0 : 9.0
      label("\(number)", "number count", y, at: Self.labelColumn + indent)
      label(name, "name", y, at: Self.labelColumn + indent + 5)
    } else {
      label(name, "name", y)
    }
    for exit in exits {
      y += 19
      let before = streamWidth(arriving, of: whole)
      arriving -= exit.count
      drawExit(exit.outcome, from: top + 13, to: y - 4, streamWidth(arriving, of: whole), before)
      label(exit.count, exit.outcome.verbBeforeEnd, exit.outcome <= .stranded ? "out bad" : "out", y)
    }
    if staying > 0, number != nil {
      y += 19
      label(staying, "helped, and go on", "soft", y)
    }
    bottom = top + height
  }

  private mutating func drawStream(from top: Double, _ height: Double, _ width: Double) {
    guard width > 0, height > 0 else { return }
    let (x, end) = (Self.left, top + height)
    draw(.rect, "run", [("x", x), ("y", top), ("width", width), ("height", height + 0.5)])
    path(
      "run-edge",
      "M\(x.svgNumber) \(top.svgNumber)V\(end.svgNumber)M\((x + width).svgNumber) \(top.svgNumber)V\(end.svgNumber)")
  }

  /// Draws a dotted leader line from the stream to the name.
  private mutating func drawLeader(at y: Double, from width: Double) {
    let start = Self.left + width + 5
    guard start < Self.labelColumn - 10 else { return }
    path("rung", "M\(start.svgNumber) \(y.svgNumber)H\((Self.labelColumn - 6).svgNumber)")
  }

  /// Draws the accounts that leave: a band as wide as their number, which becomes an arrow to their label.
  private mutating func drawExit(_ outcome: Outcome, from top: Double, to y: Double, _ inner: Double, _ outer: Double) {
    let (a, b) = (Self.left + inner, Self.left + max(outer, inner + 1.5))
    let tip = Self.labelColumn - 7
    let half = min(5, max(1.25, (b - a) * 0.06))
    let bend = min(b + 14, tip - 8)
    path(
      outcome.name,
      "M\(a.svgNumber) \(top.svgNumber)H\(b.svgNumber)C\(b.svgNumber) \((y - half).svgNumber) \(bend.svgNumber) \((y - half).svgNumber) "
        + "\((tip - 7).svgNumber) \((y - half).svgNumber)V\((y - half - 3).svgNumber)L\(tip.svgNumber) \(y.svgNumber)L\((tip - 7).svgNumber) "
        + "\((y + half + 3).svgNumber)V\((y + half).svgNumber)"
        + "C\(((a + bend) / 2).svgNumber) \((y + half).svgNumber) \(a.svgNumber) \((y + half + 2).svgNumber) \(a.svgNumber) \(top.svgNumber)Z"
    )
  }

  /// Draws the stream becoming wider where the steps begin: from here on, its full width stands for the accounts that reach
  /// step 1.
  private mutating func drawMagnification(_ reachStepOne: Int, of all: Int) {
    let (x, top) = (Self.left, bottom)
    let (narrow, end) = (streamWidth(reachStepOne, of: all), bottom + 44)
    let shape =
      "C\((x + narrow).svgNumber) \((top + 26).svgNumber) \((x + Self.width).svgNumber) \((top + 18).svgNumber) "
      + "\((x + Self.width).svgNumber) \(end.svgNumber)"
    path("lens", "M\(x.svgNumber) \(top.svgNumber)H\((x + narrow).svgNumber)\(shape)H\(x.svgNumber)Z")
    path(
      "lens-edge",
      "M\((x + narrow).svgNumber) \(top.svgNumber)\(shape)M\(x.svgNumber) \(top.svgNumber)V\(end.svgNumber)")
    label(reachStepOne, "reach step 1,", "out", top + 21)
    label("drawn wider from here on", "soft", top + 37, at: Self.labelColumn)
    bottom = end
  }

  /// Draws the accounts behind the last step, by outcome.
  private mutating func drawEnd(_ end: FunnelStage, of whole: Int) {
    let top = bottom
    let outcomes = Outcome.allCases.reversed().compactMap { outcome in
      end.exits[outcome].map { (outcome: outcome, count: $0) }
    }
    var x = Self.left
    var y = top + 16
    label(end.arrivals > 0 ? "the end" : "nobody gets to the end", "name", y)
    let height = 30 + 19 * Double(outcomes.count)
    for (outcome, count) in outcomes {
      let width = streamWidth(count, of: whole)
      draw(.rect, outcome.name, [("x", x), ("y", top), ("width", width), ("height", height - 8)])
      x += width
      y += 19
      label(count, outcome.verbAtEnd, outcome <= .stranded ? "out bad" : "out", y)
    }
    drawLeader(at: top + 11.5, from: x - Self.left)
    bottom = top + height
  }
}

extension FunnelPicture {
  private mutating func label(_ words: String, _ style: String, _ y: Double, at x: Double = FunnelPicture.labelColumn) {
    // A long id is cut. The table of steps on the same page has the whole id.
    let shown = words.count > 24 ? words.prefix(23) + "…" : words[...]
    labels.append(.text, [.class(style), .svg("x", x.svgNumber), .svg("y", y.svgNumber)]) {
      $0.append(text: String(shown))
    }
  }

  /// A count, with words behind it.
  private mutating func label(_ count: Int, _ words: String, _ style: String, _ y: Double) {
    label(count.grouped, style + " count", y, at: Self.countColumn)
    label(words, style, y, at: Self.countColumn + 6)
  }

  private mutating func path(_ style: String, _ shape: String) {
    drawing.append(.path, [.class(style), .svg("d", shape)])
  }

  private mutating func draw(_ element: HTML.Element, _ style: String, _ numbers: [(StaticString, Double)]) {
    drawing.append(element, [.class(style)] + numbers.map { .svg($0, $1.svgNumber) })
  }
}
