/// The state of reading one paragraph.
struct ParagraphReading {
  let blockKind: BlockKind
  /// The id of the block; nil when it has none.
  var blockID: String?
  /// The ids that codes of the paragraph have so far.
  private var ids: Set<String> = []
  /// The last number behind each name.
  private var numbers: [String: Int] = [:]
  /// Whether the text so far is empty or ends in a blank, so that a further blank is left out.
  var endsInBlank = true

  init(blockKind: BlockKind, blockID: String? = nil) {
    self.blockKind = blockKind
    self.blockID = blockID
  }

  /// A new id for a code: the name, with a number after it if the paragraph has that id already.
  mutating func id(_ name: String) -> String {
    var id = name
    while !ids.insert(id).inserted {
      let number = numbers[name, default: 1] + 1
      numbers[name] = number
      id = "\(name)-\(number)"
    }
    return id
  }

  /// The text with one blank for each run of blanks, tabs and line ends. No-break spaces are unchanged.
  mutating func collapse(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if isBlank && endsInBlank { continue }
      result.unicodeScalars.append(isBlank ? " " : scalar)
      endsInBlank = isBlank
    }
    return result
  }
}
