import ArgumentParser
import BillingModel
import FlowStudies

extension Model {
  /// `passo model changes`: computes many changes of plans, so that the model can be compared with another program.
  struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make many changes of plans, and print the amounts of each.",
      discussion: """
        Reads a table from standard input, with a header and with tabs between columns, and prints a table with a line \
        for each of its lines. Amounts are in the currency's smallest unit, rates in hundredths of a per cent. Each line \
        is an account that signs in, edits its subscription and places the order. Columns: \(PlanChange.columns.joined(separator: " ")). \
        Answers: \(PlanChange.answers.joined(separator: " ")).
        """)

    func run() throws {
      let header = readLine()?.split(separator: "\t").map(String.init)
      guard header == PlanChange.columns else {
        throw ValidationError("The first line has to be: \(PlanChange.columns.joined(separator: "⇥"))")
      }
      print(PlanChange.answers.joined(separator: "\t"))
      var number = 1
      while let line = readLine() {
        number += 1
        guard let change = PlanChange(line) else { throw ValidationError("Line \(number) is not a change.") }
        guard let answer = change.answer() else { throw ValidationError("Line \(number) is refused by the model.") }
        print(answer.joined(separator: "\t"))
      }
    }
  }
}
