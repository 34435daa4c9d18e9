package import BillingModel
import FlowReading
import FlowTranslation

/// Makes a worked example: its sentence, and, when the account of the example placed an order, the receipt that the model
/// computes.
package struct ExampleView {
  let flowView: FlowView
  let example: Example
  /// The values that the model computes for the account of the example.
  let facts: [Operand: Value]

  var markup: HTML {
    var renderer = flowView.renderer
    renderer.facts = facts
    var html = HTML()
    html.append(.div, [.class("example"), .id(example.id)]) { box in
      box.append(.div, [.class("slip")]) { slip in
        slip.append(renderer.paragraph(example.paragraph))
        guard case .money? = facts[.fact(.orderCharge)] else { return }
        slip.append(.table, [.class("receipt")]) { table in
          table.append(.caption) { $0.append(flowView.text(.receiptCaption)) }
          table.append(.tbody) { body in
            for (fact, label) in ExampleView.totalLines where fact != .orderOtherItems || hasOtherItems {
              appendRow(fact, label, [], &body)
            }
          }
          table.append(.tfoot) { foot in
            appendRow(.orderTotalDue, .receiptDue, [.class("due")], &foot)
            appendRow(.accountBalance, .receiptBalance, [.class("kept")], &foot)
          }
        }
      }
    }
    return html
  }

  /// The facts that a receipt shows, in their order on it.
  package static let receiptFacts = totalLines.map(\.0) + [.orderTotalDue, .accountBalance]

  /// The facts that add up to the total, with the label of each.
  private static let totalLines: [(Fact, InterfaceText)] = [
    (.orderCharge, .receiptCharge), (.orderOtherItems, .receiptOtherItems), (.orderCredit, .receiptCredit),
    (.orderTax, .receiptTax),
  ]

  private var hasOtherItems: Bool { facts[.fact(.cartOtherItems)] == .count(1) }

  /// Adds a row of the receipt, unless the fact is no amount.
  private func appendRow(_ fact: Fact, _ label: InterfaceText, _ attributes: [HTML.Attribute], _ body: inout HTML) {
    guard case .money(let money)? = facts[.fact(fact)] else { return }
    var format = LocalFormat(locale: flowView.language.locale)
    // The model keeps a credit as a positive amount; the receipt shows that it is subtracted.
    let amount = fact == .orderCredit ? Money(-money.minorUnits, money.currency) : money
    // A true minus sign is as wide as the digits above and below it.
    let text = format.money(amount).replacing("-", with: "\u{2212}")
    body.append(.tr, attributes) { row in
      row.append(.th, [.scope("row")]) { $0.append(flowView.text(label)) }
      row.append(.td) { $0.append(text: text) }
    }
  }
}
