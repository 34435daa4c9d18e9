import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// Makes a worked example: its sentence, and, when the account of the example placed an order, the receipt that the model
/// computes.
struct ExampleView {
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
            for line in ReceiptLine.allCases where !line.isInFoot && (line != .otherItems || hasOtherItems) {
              appendRow(line, [], &body)
            }
          }
          table.append(.tfoot) { foot in
            appendRow(.totalDue, [.class("due")], &foot)
            appendRow(.balance, [.class("kept")], &foot)
          }
        }
      }
    }
    return html
  }

  private var hasOtherItems: Bool { facts[.fact(.cartOtherItems)] == .count(1) }

  /// Adds a row of the receipt, unless the fact is no amount.
  private func appendRow(_ line: ReceiptLine, _ attributes: [HTML.Attribute], _ body: inout HTML) {
    guard case .money(let money)? = facts[.fact(line.fact)] else { return }
    let format = LocalFormat(locale: flowView.language.locale)
    // The model keeps a credit as a positive amount; the receipt shows that it is subtracted.
    let amount = line == .credit ? Money(-money.minorUnits, money.currency) : money
    // A true minus sign is as wide as the digits above and below it.
    let text = format.money(amount).replacing("-", with: "\u{2212}")
    body.append(.tr, attributes) { row in
      row.append(.th, [.scope("row")]) { $0.append(flowView.text(line.label)) }
      row.append(.td) { $0.append(text: text) }
    }
  }
}

extension ReceiptLine {
  /// The words before the amount.
  fileprivate var label: InterfaceText {
    switch self {
    case .charge: .receiptCharge
    case .otherItems: .receiptOtherItems
    case .credit: .receiptCredit
    case .tax: .receiptTax
    case .totalDue: .receiptDue
    case .balance: .receiptBalance
    }
  }

  /// Whether it stands below the lines that add up to the total.
  fileprivate var isInFoot: Bool {
    switch self {
    case .charge, .otherItems, .credit, .tax: false
    case .totalDue, .balance: true
    }
  }
}
