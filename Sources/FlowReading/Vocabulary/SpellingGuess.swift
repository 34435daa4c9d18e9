/// Finds the name that a misspelt word probably means.
package struct SpellingGuess {
  /// The existing names, the more likely ones first.
  private let names: [String]

  package init(among names: [String]) { self.names = names }

  /// The name that is nearest to a word; nil when none is near. Near are names at a distance of at most 2 letters or a
  /// third of the word's letters. Of several nearest names it is the first.
  package func nearest(to word: String) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let limit = max(2, letters.count / 3)
    var best: (name: String, distance: Int)?
    for name in names where name.unicodeScalars.count > 1 {
      let other = Array(name.lowercased().unicodeScalars)
      // At most half of the letters may be wrong, else `is` would be near to every short name.
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance * 2 <= max(letters.count, other.count), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// The number of letters to add, remove, change or swap with their neighbour (optimal string alignment distance).
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
