extension GrammarReport.Kind {
  /// The kind of a validity error; nil for an error that only repeats another.
  ///
  /// The codes are those of libxml2's xmlerror.h. The text of an error matters only where one code has two meanings;
  /// the texts are fixed in libxml2's xmlschemas.c and are not translated.
  init?(_ report: LibXMLReports.Report, record: TreeCopy.Record) {
    let subject = report.subject ?? ""
    let (attribute, text) = Self.split(report.message, record: record)
    switch report.code {
    case 1845:
      self = record.place.parent < 0 ? .unknownRoot : .unexpectedElement
    case 1871:
      self = text.starts(with: "Missing child") ? .missingElement : .unexpectedElement
    case 1828, 1841...1844:
      self = text.starts(with: "Character") ? .strayText : .unexpectedElement
    case 1865...1867, 1827:
      self = .unknownAttribute(attribute?.name ?? Self.localName(subject))
    case 1868:
      self = .missingAttribute(Self.localName(subject))
    case 1824...1826, 1829...1840:
      if let attribute {
        self = .badAttributeValue(name: attribute.name, value: attribute.value)
      } else {
        self = .badElementText(value: subject)
      }
    case 1877:
      // "No precomputed value": the value is bad, and another error reports that.
      guard report.subject != nil else { return nil }
      self = .duplicateIdentity
    default:
      self = .other(code: report.code)
    }
  }

  /// Whether a report names the parent of the element that is wrong. This is so where a type allows no elements at all.
  static func isAboutChild(_ report: LibXMLReports.Report) -> Bool {
    [1828, 1841, 1842, 1844].contains(report.code)
  }

  /// The attribute that a message is about and the rest of the message: "Element 'e', attribute 'a': rest".
  private static func split(
    _ message: String, record: TreeCopy.Record
  ) -> (attribute: MarkupAttribute?, text: Substring) {
    let element = "Element '\(expanded(record.name, record.namespace))'"
    guard message.hasPrefix(element) else { return (nil, message[...]) }
    let rest = message.dropFirst(element.count)
    for attribute in record.attributes {
      let opening = ", attribute '\(expanded(attribute.name, attribute.namespace))': "
      if rest.hasPrefix(opening) { return (attribute, rest.dropFirst(opening.count)) }
    }
    return (nil, rest.drop { $0 == ":" || $0 == " " })
  }

  /// A name as libxml2 writes it in messages: `{namespace}name`.
  private static func expanded(_ name: String, _ namespace: String?) -> String {
    guard let namespace else { return name }
    return "{\(namespace)}\(name)"
  }

  /// The name without its namespace.
  private static func localName(_ name: String) -> String {
    guard let end = name.lastIndex(of: "}") else { return name }
    return String(name[name.index(after: end)...])
  }
}
