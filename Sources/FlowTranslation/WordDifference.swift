/// Describes the difference between two texts, word by word.
package enum WordDifference {
  /// One sentence for each run of words that changed.
  package static func sentences(from old: [Substring], to new: [Substring]) -> [String] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var sentences: [String] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      let (oldStart, newStart) = (oldIndex, newIndex)
      while removed.contains(oldIndex) { oldIndex += 1 }
      while inserted.contains(newIndex) { newIndex += 1 }
      let (gone, come) = (old[oldStart..<oldIndex], new[newStart..<newIndex])
      if let sentence = sentence(gone: gone, come: come) { sentences.append(sentence) }
      if gone.isEmpty, come.isEmpty { (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1) }
    }
    return sentences
  }

  /// The sentence about one run: the words that are gone, and those that are in their place.
  private static func sentence(gone: ArraySlice<Substring>, come: ArraySlice<Substring>) -> String? {
    let (old, new) = (gone.joined(separator: " "), come.joined(separator: " "))
    switch (gone.isEmpty, come.isEmpty) {
    case (true, true): return nil
    case (true, false): return "“\(new)” is new."
    case (false, true): return "“\(old)” is gone."
    case (false, false): return "“\(old)” is now “\(new)”."
    }
  }
}
