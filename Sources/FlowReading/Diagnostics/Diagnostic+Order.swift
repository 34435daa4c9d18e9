extension Diagnostic {
  /// Whether it is printed before another one: in the order of the groups, then by file, by place and by id. What is
  /// about a whole file comes first in it.
  package func isPrinted(before other: Diagnostic) -> Bool {
    if id.group != other.id.group { return id.group < other.id.group }
    if path != other.path { return path.utf8.lexicographicallyPrecedes(other.path.utf8) }
    let offsets = (place?.bytes.lowerBound ?? -1, other.place?.bytes.lowerBound ?? -1)
    if offsets.0 != offsets.1 { return offsets.0 < offsets.1 }
    return (id.rawValue, message) < (other.id.rawValue, other.message)
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order in which each format prints them.
  package var inOrder: [Diagnostic] { sorted { $0.isPrinted(before: $1) } }
}

extension Diagnostic.ID {
  /// The groups in which diagnostics are printed. What cannot be read comes first, because nothing is known of it.
  /// Then come the walks, which say where readers are misled; no number of words comes before them.
  package static let groups: [[Self]] = [files + shape, walks, translation, words, agreements, pages]

  private static let groupsByID = Dictionary(
    groups.enumerated().flatMap { number, ids in ids.map { ($0, number) } }, uniquingKeysWith: { first, _ in first })

  /// The number of the group, from 0.
  package var group: Int { Self.groupsByID[self] ?? Self.groups.count }
}
