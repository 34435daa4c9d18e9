/// A random well-formed document with unusual markup, and the places of everything in it. The tests compare them with
/// what the reader finds.
struct RandomDocument {
  private(set) var text = ""
  /// The places of the elements, in the order of their start tags.
  private(set) var elements: [Range<Int>] = []
  private(set) var values: [Range<Int>] = []
  private(set) var asides: [Range<Int>] = []
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(state: seed)
    if chance(3) { text += "<?xml version=\"1.0\" encoding='UTF-8' ?>" }
    addAsides()
    addElement(depth: 0)
    addAsides()
  }

  private var offset: Int { text.utf8.count }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func addAsides() {
    while chance(3) {
      let start = offset
      text += pick([
        "<!-- > </a> <b c='d'> ' \" & 🧾 -->", "<!---->", "<?go <a b='c'> > & ?>", "<?x?>", "<!--\n- -\n-->",
      ])
      asides.append(start..<offset)
      text += pick(["", "\n", "\t \r\n"])
    }
  }

  private mutating func addElement(depth: Int) {
    let start = offset
    let index = elements.count
    elements.append(start..<start)
    let name = pick(["a", "b-c.d", "é", "x1", "p:q"])
    text += "<\(name)\(depth == 0 ? " xmlns:p='urn:p'" : "")"
    for attribute in ["i", "p:i", "ñ", "xml:lang"] where chance(3) {
      text += pick([" ", "\n", "\t "]) + attribute + pick(["=", " = ", "\n="])
      let quote = pick(["'", "\""])
      text += quote
      let begin = offset
      text += pick([
        "", ">", "/>", "🧾", "&lt;&#10;", "a\tb\nc", quote == "'" ? "\"" : "'", "&amp;amp;", "]]>",
        "<!--".replacing("<", with: ""),
      ])
      values.append(begin..<offset)
      text += quote
    }
    text += pick(["", " ", "\n"])
    if chance(3) {
      text += "/>"
    } else {
      text += ">"
      while !chance(4) { addContent(depth: depth) }
      text += "</\(name)\(pick(["", " ", "\n\t"]))>"
    }
    elements[index] = start..<offset
  }

  private mutating func addContent(depth: Int) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where depth < 8: addElement(depth: depth + 1)
    case 1: addAsides()
    case 2: text += pick(["<![CDATA[<a b='c'></a>]]>", "<![CDATA[]]>", "<![CDATA[ ]] > <!-- ]]>"])
    default: text += pick(["x", " ", "\n", "🧾é", "&amp;", "&#x1F600;", "'\"", " > ", "]] >", "="])
    }
  }
}
