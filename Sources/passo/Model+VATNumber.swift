import ArgumentParser
import BillingModel
import FlowReading
import FlowStudies

extension Model {
  /// `passo model vat-number`: says which VAT numbers are well formed.
  struct VATNumber: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vat-number",
      abstract: "Say which VAT numbers are well formed.",
      discussion: """
        Prints a line for each number: its state (absent, malformed or wellFormed), its country and its compact form, \
        and the number as it was written, with tabs between. Without numbers it reads them from standard input, one a \
        line. Whether a number exists, only a registry such as VIES knows; Passo does not ask it. Ends with 0 whatever \
        the numbers are.
        """)

    @Argument(help: "VAT numbers. Without any, those on standard input.")
    var numbers: [String] = []

    @Option(help: "The country of numbers that have no prefix, for example IT.")
    var country: VATCountry?

    @Option(help: "How the answers are printed: text or json.")
    var format = ProjectOptions.Format.text

    func run() throws {
      var answers = VATNumberAnswers(format: format, country: country)
      if numbers.isEmpty {
        var input = StandardInput()
        while let line = try input.line() { try answers.print(line) }
      } else {
        for number in numbers { try answers.print(number) }
      }
      try answers.finish()
    }
  }
}

/// Prints each answer as soon as its number is read. As JSON, all answers are one array.
private struct VATNumberAnswers {
  let format: ProjectOptions.Format
  let country: VATCountry?
  private var isFirst = true

  init(format: ProjectOptions.Format, country: VATCountry?) {
    self.format = format
    self.country = country
  }

  mutating func print(_ number: String) throws {
    let answer = VATNumberAnswer(number, country: country)
    switch format {
    case .text: try StandardStream.output.print(answer.text)
    case .json:
      try StandardStream.output.print((isFirst ? "[" : ",") + "\n" + answer.json.line, terminator: "")
    }
    isFirst = false
  }

  func finish() throws {
    if format == .json { try StandardStream.output.print(isFirst ? "[]" : "\n]") }
  }
}

/// The answer of the model about one number.
private struct VATNumberAnswer {
  let number: String
  let state: String
  let country: String?
  let compact: String?

  init(_ number: String, country: VATCountry?) {
    self.number = number
    state = VATNumberState(of: number, in: country).name
    guard case .wellFormed(let identifier) = VATNumberReading(number, in: country) else {
      (self.country, compact) = (nil, nil)
      return
    }
    self.country = identifier.country.rawValue
    compact = identifier.compact
  }

  /// The line for the number, which comes last, as it was written.
  var text: String { TabbedLine.text([state, country ?? "-", compact ?? "-", number]) }

  /// Every key is always there.
  var json: JSONValue {
    .object([
      "number": .text(number), "state": .text(state), "country": JSONValue(country), "compact": JSONValue(compact),
    ])
  }
}

extension VATCountry: ExpressibleByArgument {
  /// Reads a prefix in small or capital letters.
  public init?(argument: String) {
    self.init(prefix: argument.uppercased().utf8)
  }
}
