import BillingModel
package import FlowReading

/// Finds the meanings of the elements of a flow.
package struct MeaningFinder: Sendable {
  private let inputs: [String: Input]
  /// What references to claims lead to.
  private let claims: [String: ClaimLookup]

  package init(_ flow: Flow) { self.init(flow.inputs, flow.claims) }

  private init(_ inputs: [Input], _ claims: [String: ClaimLookup] = [:]) {
    self.inputs = Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first }
    self.claims = claims
  }

  /// What is executed for an element in a block of this kind: first what it says, then what it takes for granted. There
  /// is nothing for an element that is only a name or a value.
  package func meanings(of code: InlineCode, in block: BlockKind) -> [Meaning] {
    let presumed = code.presumed.map { Meaning.presumed(statement($0.condition, in: block), block.moment) }
    return [meaning(of: code, in: block)].compactMap(\.self) + presumed
  }

  private func meaning(of code: InlineCode, in block: BlockKind) -> Meaning? {
    switch code.kind {
    case .claim(let condition): .claim(statement(condition, in: block), block.moment)
    case .need(let condition): .need(statement(condition, in: block))
    case .if(let condition) where block == .elsewhere: .elsewhere(statement(condition, in: block))
    case .if(let condition): .if(statement(condition, in: block))
    case .symptom(let condition): .symptom(statement(condition, in: block))
    case .cause(let condition): .cause(statement(condition, in: block))
    case .manual(let reason, let see): .manual(reason: reason, claimed: see.flatMap(claimed))
    case .gesture(let phrase): entry(phrase)
    case .mention, .value, .plural, .when: nil
    }
  }

  /// What is claimed at another place; nil where nothing is, which is reported there.
  private func claimed(_ reference: ClaimReference) -> Meaning.Claimed? {
    guard case .found(let claims)? = claims[reference.name] else { return nil }
    var meanings: [Meaning] = []
    for claim in claims {
      let finder = MeaningFinder(claim.inputs)
      for code in claim.scopes + [claim.claim] {
        meanings += finder.meanings(of: code, in: claim.block).filter { !meanings.contains($0) }
      }
    }
    return Meaning.Claimed(place: reference.name, claims: meanings)
  }

  private func entry(_ phrase: GesturePhrase) -> Meaning? {
    guard case .control(let control, _) = phrase.target, let type = control.entry, let value = phrase.operand else {
      return nil
    }
    return .entry(type, operand(value))
  }

  private func statement(_ condition: Condition, in block: BlockKind) -> Statement {
    Statement(
      condition.subject.withoutName, condition.comparison,
      condition.operands.map { operand in
        guard case .literal(let value) = operand, case .fact(let fact) = condition.subject, fact.type == .money else {
          return self.operand(operand)
        }
        // No order and an order of nothing are the same to a reader: nothing is paid.
        if value == .none || value.isZero { return .literal(.count(0)) }
        return block == .example ? .amount : .literal(value)
      })
  }

  private func operand(_ operand: Operand) -> Statement.Operand {
    switch operand {
    case .literal(let value): return .literal(value)
    case .fact(let fact): return .fact(fact)
    case .before(let fact): return .before(fact)
    case .input(let name):
      // A flow with an input that does not exist has been refused.
      guard let input = inputs[name] else { return .entered(.count, limits: []) }
      return .entered(
        input.type,
        limits: input.limits.map { limit in
          // The limits of an input are never inputs.
          Statement.Limit(limit.comparison, limit.operands.map { self.operand($0) })
        })
    }
  }
}

extension Condition.Subject {
  /// The subject without the name of an input, which every flow chooses for itself.
  fileprivate var withoutName: Condition.Subject {
    guard case .control(let control, .chosen, let state) = self else { return self }
    return .control(control, .chosen(input: ""), state)
  }
}

extension BlockKind {
  /// When the claims of such a block are judged.
  fileprivate var moment: Meaning.Moment {
    switch self {
    case .title, .summary, .prerequisite, .elsewhere, .note, .result, .next: .end
    case .step, .tip, .troubleshooting, .solution: .here
    case .example: .example
    }
  }
}
