package import BillingModel
import FlowReading
import FlowTranslation

/// A worked example: its sentence, and the receipt that the model computes where an order was placed.
package struct ExampleView {
  let parts: FlowView
  let example: Example
  let facts: [Operand: Value]

  var markup: HTML {
    var phrases = parts.phrases
    phrases.facts = facts
    var html = HTML()
    html.append(.div, [.class("example"), .id(example.id)]) { box in
      box.append(.div, [.class("slip")]) { slip in
        slip.append(phrases.paragraph(example.paragraph))
        guard case .money? = facts[.fact(.orderCharge)] else { return }
        slip.append(.table, [.class("receipt")]) { table in
          table.append(.caption) { $0.append(parts.text(.receiptCaption)) }
          table.append(.tbody) { body in
            for (fact, label) in ExampleView.lines where fact != .orderOtherItems || holdsOtherItems {
              row(fact, label, [], &body)
            }
          }
          table.append(.tfoot) { foot in
            row(.orderTotalDue, .receiptDue, [.class("due")], &foot)
            row(.accountBalance, .receiptBalance, [.class("kept")], &foot)
          }
        }
      }
    }
    return html
  }

  /// The facts that a receipt shows, from the top.
  package static let receipt = lines.map(\.0) + [.orderTotalDue, .accountBalance]

  /// What the total is made of.
  private static let lines: [(Fact, InterfaceText)] = [
    (.orderCharge, .receiptCharge), (.orderOtherItems, .receiptOtherItems), (.orderCredit, .receiptCredit),
    (.orderTax, .receiptTax),
  ]

  private var holdsOtherItems: Bool { facts[.fact(.cartOtherItems)] == .count(1) }

  private func row(_ fact: Fact, _ label: InterfaceText, _ attributes: [HTML.Attribute], _ body: inout HTML) {
    guard case .money(let money)? = facts[.fact(fact)] else { return }
    var format = LocalFormat(locale: parts.language.locale)
    // A credit is taken off, and reads so.
    let amount = fact == .orderCredit ? Money(-money.minorUnits, money.currency) : money
    // A true minus sign is as wide as the digits above and below it.
    let text = format.money(amount).replacing("-", with: "\u{2212}")
    body.append(.tr, attributes) { row in
      row.append(.th, [.scope("row")]) { $0.append(parts.text(label)) }
      row.append(.td) { $0.append(text: text) }
    }
  }
}
