import FlowReading
import XMLTree

/// Finds the mutants of a translation. Its source is not changed.
struct TranslationMutants {
  private var found: FileMutants
  private var file: SourceFile { found.file }

  /// Every mutant of an XLIFF file, in the order of the text; swaps of whole translations come last.
  static func all(of root: MarkupElement, in file: SourceFile) -> [Mutant] {
    var result = TranslationMutants(found: FileMutants(of: file, in: .translation))
    let units = root.descendants.filter { $0.name == "unit" }
    for unit in units { result.visit(unit) }
    let targets = units.compactMap(\.target)
    for (first, second) in zip(targets, targets.dropFirst()) where first.target.text != second.target.text {
      let edits = file.swapping(first.target.range, second.target.range)
      result.found.add(.swapTranslations, first.id, at: first.target, edits)
    }
    return result.found.mutants
  }

  private mutating func visit(_ unit: MarkupElement) {
    guard let (_, target) = unit.target else { return }
    let codes = target.descendants.filter { $0.name == "ph" || $0.name == "pc" }
    for code in codes {
      let name = code[attribute: "id"]?.value ?? ""
      found.add(.dropCode, name, at: code, file.unwrapping(startTag: code.startTag, element: code.range))
      let end = code.range.upperBound
      found.add(.repeatCode, name, at: code, [TextEdit(end..<end, file.bytes[code.range])])
    }
    let meanings = unit.meanings
    func isGesture(_ code: MarkupElement) -> Bool {
      let meaning = code[attribute: "dataRef"].flatMap { meanings[$0.value] } ?? ""
      return ["click ", "enter ", "choose ", "open "].contains { meaning.hasPrefix($0) }
    }
    func isClaim(_ code: MarkupElement) -> Bool {
      (code[attribute: "dataRefStart"].flatMap { meanings[$0.value] } ?? "").hasPrefix("claim ")
    }
    addSwaps(of: codes.filter(isGesture), as: .swapTranslatedGestures)
    addSwaps(of: codes.filter(isClaim), as: .swapTranslatedClaims)
  }

  private mutating func addSwaps(of codes: [MarkupElement], as kind: MutationKind) {
    for (first, second) in zip(codes, codes.dropFirst()) {
      let name = first[attribute: "id"]?.value ?? ""
      found.add(kind, name, at: first, file.swapping(first.startTag, second.startTag))
    }
  }
}

extension MarkupElement {
  /// The id of a unit and its `target`, which has the translated words; nil when it is not translated.
  fileprivate var target: (id: String, target: MarkupElement)? {
    guard let id = self[attribute: "id"]?.value, let target = descendants.first(where: { $0.name == "target" }) else {
      return nil
    }
    return (id, target)
  }

  /// The meanings of the codes of a unit, by the ids of its `data` elements.
  fileprivate var meanings: [String: String] {
    let data = descendants.filter { $0.name == "data" }
    return Dictionary(data.map { ($0[attribute: "id"]?.value ?? "", $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
