/// A tag, comment or instruction in the bytes of a file. Offsets have 32 bits, because a file has at most 4 MB and many
/// tokens.
struct MarkupToken {
  enum Kind: UInt8 { case open, empty, close, comment, instruction }

  struct Attribute {
    let nameStart: Int32
    let nameEnd: Int32
    let valueStart: Int32
    let valueEnd: Int32
    /// Whether it is a namespace declaration, which libxml2 does not list among the attributes.
    let isNamespace: Bool

    var nameRange: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    var valueRange: Range<Int> { Int(valueStart)..<Int(valueEnd) }
  }

  let kind: Kind
  let start: Int32
  let end: Int32
  /// The end of the element's name. The name begins after the `<`.
  let nameEnd: Int32
  /// The index of the first attribute in the scanner's list of attributes.
  let firstAttribute: Int32
  let attributeCount: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
  var nameRange: Range<Int> { Int(start) + 1..<Int(nameEnd) }
  var attributes: Range<Int> { Int(firstAttribute)..<Int(firstAttribute + attributeCount) }
}
