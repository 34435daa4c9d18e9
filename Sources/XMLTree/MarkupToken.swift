/// One piece of markup in the bytes. Offsets are 32 bits wide: a file has at most 4 MB, and there are many tokens.
struct MarkupToken {
  enum Kind: UInt8 { case open, empty, close, comment, instruction }

  struct Attribute {
    let nameStart: Int32
    let nameEnd: Int32
    let valueStart: Int32
    let valueEnd: Int32
    /// libxml2 keeps namespace declarations apart from the attributes.
    let isNamespace: Bool

    var nameRange: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    var valueRange: Range<Int> { Int(valueStart)..<Int(valueEnd) }
  }

  let kind: Kind
  let start: Int32
  let end: Int32
  /// The end of an element's name, which begins after the `<`.
  let nameEnd: Int32
  /// In the scanner's list of attributes.
  let firstAttribute: Int32
  let attributeCount: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
  var nameRange: Range<Int> { Int(start) + 1..<Int(nameEnd) }
  var attributes: Range<Int> { Int(firstAttribute)..<Int(firstAttribute + attributeCount) }
}
