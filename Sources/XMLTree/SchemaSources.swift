internal import CLibXML2

/// The name of a declared element.
struct ElementName: Hashable {
  let name: String
  let namespace: String?
}

/// A schema and its imports. They are read before libxml2 compiles them, because libxml2 prints mistakes in an import
/// to standard error.
final class SchemaSources {
  let main: CheckedBytes
  private(set) var names: Set<ElementName> = []
  private(set) var hasWildcard = false
  private let imports: [String: [UInt8]]

  init(_ bytes: [UInt8], imports: [String: [UInt8]]) throws(GrammarError) {
    self.imports = imports
    do throws(MarkupError) { main = try CheckedBytes(bytes, limits: .standard) } catch {
      throw .unreadable(location: nil, error)
    }
    try look(into: bytes, location: nil)
    for (location, bytes) in imports.sorted(by: { $0.key < $1.key }) { try look(into: bytes, location: location) }
  }

  /// Calls `body` with a callback that gives libxml2 the bytes of an import, and with the context that it needs.
  func withOpener<Result>(_ body: (clx_opener, UnsafeMutableRawPointer) -> Result) -> Result {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return withExtendedLifetime(self) {
      unsafe body(
        { context, location in
          guard let context = unsafe context, let location = unsafe location else { return nil }
          let sources = unsafe Unmanaged<SchemaSources>.fromOpaque(context).takeUnretainedValue()
          return unsafe sources.imports[String(cString: location)]?.withUnsafeBytes { bytes in
            // libxml2 copies the bytes.
            unsafe xmlParserInputBufferCreateMem(
              bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
              XML_CHAR_ENCODING_NONE)
          }
        }, context)
    }
  }

  private func look(into bytes: [UInt8], location: String?) throws(GrammarError) {
    let root: MarkupElement
    do throws(MarkupError) { root = try MarkupReader().read(bytes).root } catch {
      throw .unreadable(location: location, error)
    }
    let target = root[attribute: "targetNamespace"]?.value
    let isQualified = root[attribute: "elementFormDefault"]?.value == "qualified"
    try look(into: root, isGlobal: true, target: target, isQualified: isQualified)
  }

  private func look(
    into parent: MarkupElement, isGlobal: Bool, target: String?, isQualified: Bool
  ) throws(GrammarError) {
    for element in parent.elements {
      switch element.name {
      case "element":
        guard let name = element[attribute: "name"]?.value else { break }
        let form = element[attribute: "form"]?.value
        let hasNamespace = isGlobal || form == "qualified" || form == nil && isQualified
        names.insert(ElementName(name: name, namespace: hasNamespace ? target : nil))
      case "any": hasWildcard = true
      case "import", "include", "redefine":
        guard let location = element[attribute: "schemaLocation"]?.value, imports[location] == nil else { break }
        throw .importMissing(location: location)
      default: break
      }
      try look(into: element, isGlobal: false, target: target, isQualified: isQualified)
    }
  }
}
