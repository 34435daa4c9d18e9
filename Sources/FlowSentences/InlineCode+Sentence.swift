import BillingModel
package import FlowReading

extension InlineCode {
  /// What the book of read sentences calls an element that wraps words.
  var elementName: String {
    switch kind {
    case .claim: "claim"
    case .need: "need"
    case .if: "if"
    case .symptom: "symptom"
    case .cause: "cause"
    case .manual: "manual"
    case .when: "when"
    case .gesture, .mention, .value, .plural: slotName
    }
  }

  /// What the book of read sentences calls the place of something that is filled in.
  package var slotName: String {
    switch kind {
    case .gesture(let phrase): "\(phrase.kind.rawValue) \(phrase.target.name)"
    case .mention(let mention): mention.name
    case .value(let operand): "value \(operand.name)"
    case .plural(let fact): "plural \(fact.rawValue)"
    case .claim, .need, .if, .symptom, .cause, .manual, .when: elementName
    }
  }
}

extension GesturePhrase.Target {
  fileprivate var name: String {
    switch self {
    case .link(let link): link.rawValue
    case .control(let control, .page): control.rawValue
    case .control(let control, .other): "\(control.rawValue) of another product"
    }
  }
}

extension Mention {
  fileprivate var name: String {
    switch self {
    case .product: "product"
    case .namedProduct(let id): "product \(id)"
    case .control(let control): "control \(control.rawValue)"
    case .screen(let screen): "screen \(screen.rawValue)"
    case .message(let message): "message \(message.rawValue)"
    case .status(let status): "status \(status.name)"
    case .role(let role): "role \(role.name)"
    case .link(let link): "link \(link.rawValue)"
    case .flow(let flow): "flow \(flow)"
    case .term(let term): "term \(term)"
    case .step(let step): "step \(step)"
    case .block(let block): "\(block.kind?.rawValue ?? "block") \(block.id)"
    case .literal(let literal): "literal \(literal.name)"
    }
  }
}

extension Literal {
  fileprivate var name: String {
    switch self {
    case .count(let count): "count \(count)"
    case .percent(let rate): "percent \(rate)"
    case .money(let money): "money \(money.decimal) \(money.currency.code)"
    case .day(let day): "day \(day.isoDate)"
    case .vatNumber(let number): "VAT number \(number)"
    case .name(let name): name
    }
  }
}

extension Operand {
  fileprivate var name: String {
    switch self {
    case .literal: "literal"
    case .fact(let fact): fact.rawValue
    case .before(let fact): "before.\(fact.rawValue)"
    case .input(let name): "{\(name)}"
    }
  }
}
