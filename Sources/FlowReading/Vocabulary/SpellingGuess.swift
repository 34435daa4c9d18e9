/// Finds what someone meant who misspelt a name.
package struct SpellingGuess {
  /// The names that there are, the likelier first.
  private let names: [String]

  package init(among names: [String]) { self.names = names }

  /// The name that a word is nearest to, or nil when none is near: at most 2 letters off, or a third of its length.
  /// Of names that are equally near the first one is taken.
  package func nearest(to word: String) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let limit = max(2, letters.count / 3)
    var best: (name: String, distance: Int)?
    for name in names where name.unicodeScalars.count > 1 {
      let other = Array(name.lowercased().unicodeScalars)
      // Half of a short word's letters may not be wrong, or `is` would be near to everything.
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance * 2 <= max(letters.count, other.count), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// How many letters must be added, taken away, changed or swapped with their neighbour (optimal string alignment).
  private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        next.append(cost)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
