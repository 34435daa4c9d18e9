import XMLTree

/// The changes of a translation alone: its source says what it said.
struct TranslationMutants {
  private let file: SourceFile
  private var mutants: [Mutant] = []

  /// All of an XLIFF file, in the order of its words.
  static func all(of root: MarkupElement, in file: SourceFile) -> [Mutant] {
    var result = TranslationMutants(file: file)
    let units = root.descendants.filter { $0.name == "unit" }
    for unit in units { result.visit(unit) }
    let targets = units.compactMap(\.target)
    for (first, second) in zip(targets, targets.dropFirst()) where first.target.text != second.target.text {
      result.add(.swapTranslations, first.id, at: first.target, file.swapping(first.target.range, second.target.range))
    }
    return result.mutants
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func add(_ kind: MutationKind, _ about: String, at element: MarkupElement, _ edits: [TextEdit]) {
    let words = kind.rawValue.split(separator: "-")
    mutants.append(
      Mutant(
        kind: kind, about: about, place: SourceRange(file, element.startTag),
        sentence: "\(words[0])s the \(words.dropFirst().joined(separator: " ")) “\(about)” in one language",
        change: .translation(file, edits)))
  }

  private mutating func visit(_ unit: MarkupElement) {
    guard let (id, target) = unit.target else { return }
    add(.dropTranslation, id, at: target, [TextEdit(target.range)])
    let codes = target.descendants.filter { $0.name == "ph" || $0.name == "pc" }
    for code in codes {
      let name = code[attribute: "id"]?.value ?? ""
      add(.dropCode, name, at: code, file.unwrapping(startTag: code.startTag, element: code.range))
      let end = code.range.upperBound
      add(.repeatCode, name, at: code, [TextEdit(end..<end, file.bytes[code.range])])
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
      add(kind, name, at: first, file.swapping(first.startTag, second.startTag))
    }
  }
}

extension MarkupElement {
  /// The translated words of a unit, and its id.
  fileprivate var target: (id: String, target: MarkupElement)? {
    guard let id = self[attribute: "id"]?.value, let target = descendants.first(where: { $0.name == "target" }) else {
      return nil
    }
    return (id, target)
  }

  /// What the codes of a unit stand for, by their references.
  fileprivate var meanings: [String: String] {
    let data = descendants.filter { $0.name == "data" }
    return Dictionary(data.map { ($0[attribute: "id"]?.value ?? "", $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
