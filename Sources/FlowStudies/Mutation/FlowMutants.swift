package import FlowReading
package import XMLTree

/// Finds the mutants of a flow or a fragment: changes of its blocks, its gestures, its claims and its conditions, in the
/// language that it is written in.
package struct FlowMutants {
  private var found: FileMutants
  private var file: SourceFile { found.file }

  /// Every mutant of a file, in the order of the text.
  package static func all(of root: MarkupElement, in file: SourceFile) -> [Mutant] {
    var result = FlowMutants(found: FileMutants(of: file, in: .source))
    result.visit(root)
    return result.found.mutants
  }

  private mutating func visit(_ parent: MarkupElement) {
    let blocks = parent.elements
    for (index, element) in blocks.enumerated() {
      let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
      visit(element, in: parent, before: next)
      if element.name == "p" { visitWords(of: element) } else { visit(element) }
    }
  }

  private mutating func visit(_ element: MarkupElement, in parent: MarkupElement, before next: MarkupElement?) {
    let name = element[attribute: "id"]?.value ?? element[attribute: "fragment"]?.value ?? ""
    // Leaving out the only block would break the schema, which says nothing about the claims.
    let isOnly = parent.elements.count { $0.name != "input" && $0.name != "p" } == 1
    let drop: MutationKind? =
      switch element.name {
      case "step": .dropStep
      case "troubleshooting": .dropTroubleshooting
      case "solution": .dropSolution
      case "prerequisite": .dropPrerequisite
      case "elsewhere": .dropElsewhere
      case "use": .dropUse
      default: nil
      }
    if let drop, !isOnly || element.name == "troubleshooting" && parent.name == "step" {
      found.add(drop, name, at: element, [TextEdit(element.range)])
    }
    if let next, isStep(element, in: parent), isStep(next, in: parent) {
      found.add(.swapSteps, name, at: element, file.swapping(element.range, next.range))
    }
    if element.name == "step", let id = element[attribute: "id"], let words = element.elements.first {
      let start = file.bytes[element.startTag.lowerBound..<id.valueRange.upperBound]
      let rest = file.bytes[id.valueRange.upperBound..<element.startTag.upperBound]
      let copy = start + Array("-again".utf8) + rest + file.bytes[words.range] + Array("</step>".utf8)
      let end = element.range.upperBound
      found.add(.repeatStep, name, at: element, [TextEdit(end..<end, copy)])
    }
  }

  /// Whether an element is a step, or stands for the steps of a fragment.
  private func isStep(_ element: MarkupElement, in parent: MarkupElement) -> Bool {
    element.name == "step" || element.name == "use" && parent.name == "steps"
  }

  private mutating func visitWords(of paragraph: MarkupElement) {
    let elements = paragraph.descendants
    let gestures = elements.filter { ["click", "enter", "choose", "open"].contains($0.name) }
    for gesture in gestures {
      found.add(.dropGesture, gesture.subjectName, at: gesture, [TextEdit(gesture.range)])
      let end = gesture.range.upperBound
      found.add(.repeatGesture, gesture.subjectName, at: gesture, [TextEdit(end..<end, file.bytes[gesture.range])])
    }
    addSwaps(of: gestures.map { ($0, $0.range) }, as: .swapGestures)
    let claims = elements.filter { $0.name == "claim" }
    for claim in claims { found.add(.dropClaim, claim.subjectName, at: claim, unwrapped(claim)) }
    addSwaps(of: claims.map { ($0, $0.startTag) }, as: .swapClaims)
    for element in elements {
      let negated = negated(element)
      switch element.name {
      case "claim":
        negated.map { found.add(.negateClaim, element.subjectName, at: element, $0) }
        for (fact, edit) in negatedPresumptions(element) { found.add(.negateClaim, fact, at: element, [edit]) }
      case "if", "need", "cause": negated.map { found.add(.negateCondition, element.subjectName, at: element, $0) }
      default: break
      }
      if element.name == "if" { found.add(.dropCondition, element.subjectName, at: element, unwrapped(element)) }
      if element.name == "cause" { found.add(.dropCause, element.subjectName, at: element, unwrapped(element)) }
    }
  }

  /// The edits that remove the tags of an element and keep its content.
  private func unwrapped(_ element: MarkupElement) -> [TextEdit] {
    file.unwrapping(startTag: element.startTag, element: element.range)
  }

  /// Adds the swap of each element with the next one, where the two are different.
  private mutating func addSwaps(of places: [(element: MarkupElement, range: Range<Int>)], as kind: MutationKind) {
    for (first, second) in zip(places, places.dropFirst())
    where file.bytes[first.range] != file.bytes[second.range] && !first.range.overlaps(second.range) {
      found.add(kind, first.element.subjectName, at: first.element, file.swapping(first.range, second.range))
    }
  }

  /// The edits that negate a condition: the opposite comparison, the other state of a control, or another mail. Nil for a
  /// condition of another kind.
  private func negated(_ element: MarkupElement) -> [TextEdit]? {
    if element[attribute: "fact"] != nil {
      for attribute in element.attributes {
        if let opposite = FlowMutants.opposites[attribute.name] {
          return [TextEdit(attribute.nameRange, opposite.utf8)]
        }
      }
    }
    if element[attribute: "control"] != nil, let state = element[attribute: "is"] {
      return [TextEdit(state.valueRange, (state.value == "enabled" ? "disabled" : "enabled").utf8)]
    }
    if let mail = element[attribute: "kind"] {
      let other = mail.value == "orderConfirmation" ? "paymentReceipt" : "orderConfirmation"
      return [TextEdit(mail.valueRange, other.utf8)]
    }
    return nil
  }

  /// The edits that negate one thing that a claim presumes, with its fact.
  private func negatedPresumptions(_ claim: MarkupElement) -> [(fact: String, edit: TextEdit)] {
    guard let attribute = claim[attribute: "presumes"] else { return [] }
    let clauses = attribute.value.split(separator: ";", omittingEmptySubsequences: false)
    return clauses.indices.compactMap { number in
      let words = clauses[number].split(whereSeparator: \.isWhitespace)
      guard words.count > 2, let opposite = FlowMutants.opposites[String(words[1])] else { return nil }
      let negated = ([String(words[0]), opposite] + words.dropFirst(2).map(String.init)).joined(separator: " ")
      let all = (clauses[..<number].map(String.init) + [negated] + clauses[(number + 1)...].map(String.init))
        .joined(separator: ";")
      return (String(words[0]), TextEdit(attribute.valueRange, MarkupEscaper.escaped(all, in: .attribute).utf8))
    }
  }

  /// The comparisons that hold exactly where another one does not, as far as there are any.
  private static let opposites = [
    "is": "is-not", "is-not": "is", "at-least": "below", "below": "at-least", "at-most": "above", "above": "at-most",
  ]
}

extension MarkupElement {
  /// Every element inside this one, in the order of the text.
  var descendants: [MarkupElement] { elements.flatMap { [$0] + $0.descendants } }

  /// The name of what the element is about, such as a control, a link, a fact or a kind of mail.
  fileprivate var subjectName: String {
    for name in ["control", "link", "fact", "shown", "kind", "message", "screen"] {
      if let attribute = self[attribute: name] { return attribute.value }
    }
    return name
  }
}
