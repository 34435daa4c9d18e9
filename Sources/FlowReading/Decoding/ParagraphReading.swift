/// The state of reading one paragraph.
struct ParagraphReading {
  let blockKind: BlockKind
  /// The id of the block; nil when it has none.
  var blockID: String?
  /// The ids that codes of the paragraph have so far.
  var ids: Set<String> = []
  /// Whether the text so far is empty or ends in a blank, so that a further blank is left out.
  var endsInBlank = true

  /// A new id for a code: the name, with a number after it if the paragraph has that id already.
  mutating func id(_ name: String) -> String {
    var id = name
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
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
