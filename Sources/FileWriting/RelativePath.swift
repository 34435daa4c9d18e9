/// The path of a file inside a folder, in whose parts nothing leads anywhere else.
struct RelativePath: Hashable {
  let text: String
  /// The names of the folders, and of the file at last.
  let names: [String]

  /// Nil for a path that leads out of the folder, or to something hidden that is not Passo's own: a list that somebody has
  /// forged may name `.git/hooks`.
  init?(_ text: String) {
    // Bytes are compared, because a slash and a mark behind it are one character.
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      guard let first = part.first else { return false }
      return first != UInt8(ascii: ".") || part.starts(with: RelativePath.ownPrefix.utf8)
    }
    // Paths stand in lists, one in a line.
    guard isPlain, !text.utf8.contains(where: { $0 < UInt8(ascii: " ") || $0 == 0x7F }) else { return nil }
    self.text = text
    names = parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// How the names of Passo's own hidden files begin.
  static let ownPrefix = ".passo-"

  /// The path of the folder that the file is in; empty for the folder itself.
  var folder: String { names.dropLast().joined(separator: "/") }
  var name: String { names.last ?? "" }
}
