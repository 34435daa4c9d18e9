/// Finds what changed about the words of a page between two states, and about what they mean.
struct WordChangeFinder {
  let before: [BlockWords]
  let after: [BlockWords]

  /// The changes in the order of the later page; what is gone stands last.
  var changes: [FlowChange] {
    let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let kept = Set(after.map(\.id))
    return after.flatMap { block in
      known[block.id].map { changes(from: $0, to: block) } ?? [change(.sentence, block, before: "", after: block.text)]
    } + before.filter { !kept.contains($0.id) }.map { change(.sentence, $0, before: $0.text, after: "") } + order
  }

  private func changes(from old: BlockWords, to new: BlockWords) -> [FlowChange] {
    sentences(from: old, to: new) + fillings(from: old, to: new)
  }

  /// Changes of the sentences and their readings. Where sentences only changed places, the whole block is said.
  private func sentences(from old: BlockWords, to new: BlockWords) -> [FlowChange] {
    let (same, changed) = Pairing(old.sentences, new.sentences, by: \.key).split
    let words: [FlowChange] =
      if changed.contains(where: { $0.before?.key == $0.after?.key }) {
        [change(.sentence, new, before: old.text, after: new.text)]
      } else {
        changed.map { change(.sentence, new, before: $0.before?.text ?? "", after: $0.after?.text ?? "") }
      }
    let readings = (same + changed).flatMap { before, after -> [FlowChange] in
      guard let before, let after else { return [] }
      return Pairing(before.readings, after.readings, by: \.text).split.changed.map { old, reading in
        change(
          .reading, new, words: (reading ?? old)?.words ?? "", before: old?.text ?? "", after: reading?.text ?? "")
      }
    }
    return words + readings
  }

  /// Changes of what is filled in: labels, names, numbers of steps, explanations, addresses.
  private func fillings(from old: BlockWords, to new: BlockWords) -> [FlowChange] {
    let known = Dictionary(old.fillings.map { ($0.name, $0) }) { first, _ in first }
    return new.fillings.flatMap { filling -> [FlowChange] in
      guard let before = known[filling.name] else { return [] }
      return [
        changed(.label, new, filling.name, before.text, filling.text),
        changed(.definition, new, filling.name, before.explanation, filling.explanation),
        changed(.address, new, filling.name, before.address, filling.address),
      ].compactMap(\.self)
    }
  }

  /// The places of the blocks that are in both states, where their order or their kind changed.
  private var order: [FlowChange] {
    let common = Set(before.map(\.id)).intersection(after.map(\.id))
    var old = before.filter { common.contains($0.id) }.map(\.title)
    var new = after.filter { common.contains($0.id) }.map(\.title)
    while let first = old.first, first == new.first {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
    }
    guard !old.isEmpty else { return [] }
    return [
      FlowChange(
        .changed, .order, "blocks", before: old.joined(separator: "; "), after: new.joined(separator: "; "))
    ]
  }

  private func changed(
    _ kind: FlowChange.Kind, _ block: BlockWords, _ name: String, _ before: String?, _ after: String?
  ) -> FlowChange? {
    guard before != after else { return nil }
    return FlowChange(
      .changed, kind, "\(block.title), \(name)", step: block.step, before: before ?? "", after: after ?? "")
  }

  private func change(
    _ kind: FlowChange.Kind, _ block: BlockWords, words: String = "", before: String, after: String
  ) -> FlowChange {
    FlowChange(.changed, kind, block.title, step: block.step, words: words, before: before, after: after)
  }
}

/// Two lists whose elements are paired: equal ones with each other, and the others in their order.
private struct Pairing<Element> {
  typealias Pair = (before: Element?, after: Element?)

  /// The pairs that are equal, and those that are not. What has no counterpart is paired with nil.
  let split: (same: [Pair], changed: [Pair])

  init(_ before: [Element], _ after: [Element], by key: (Element) -> String) {
    let difference = after.map(key).difference(from: before.map(key))
    let removed = difference.removals.map(\.offset)
    let inserted = difference.insertions.map(\.offset)
    let same = zip(
      before.indices.filter { !removed.contains($0) }, after.indices.filter { !inserted.contains($0) }
    ).map { Pair(before[$0], after[$1]) }
    let changed = (0..<max(removed.count, inserted.count)).map { number in
      Pair(
        removed.indices.contains(number) ? before[removed[number]] : nil,
        inserted.indices.contains(number) ? after[inserted[number]] : nil)
    }
    split = (same, changed)
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
