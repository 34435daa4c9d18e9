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
        Behind them may stand \(PlanChange.otherProduct): 1 where the account has a plan of the other product, else 0. \
        Answers: \(PlanChange.answers.joined(separator: " ")).
        """)

    func run() throws {
      let all = PlanChange.columns + [PlanChange.otherProduct]
      var input = StandardInput()
      let columns = try input.line()?.split(separator: "\t").map(String.init) ?? []
      guard columns == PlanChange.columns || columns == all else {
        throw ValidationError("The first line has to be: \(PlanChange.columns.joined(separator: "⇥"))")
      }
      try StandardStream.output.print(TabbedLine.text(PlanChange.answers))
      var number = 1
      while let line = try input.line() {
        number += 1
        let answer: [String]
        do throws(PlanChange.Mistake) {
          guard let given = try PlanChange(line, columns: columns).answer() else {
            throw PlanChange.Mistake("The model refuses it.")
          }
          answer = given
        } catch {
          throw ValidationError("Line \(number) is not a change. \(error.reason)")
        }
        try StandardStream.output.print(TabbedLine.text(answer))
      }
    }
  }
}
