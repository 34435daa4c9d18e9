import XMLTree

extension Diagnostic {
  /// The diagnostic as tools read it. Every key is always there.
  package var json: JSONValue {
    var object = SourceRange.json(place)
    object["path"] = .text(path)
    object["id"] = .text(id.rawValue)
    object["severity"] = .text(severity.rawValue)
    object["message"] = .text(message)
    object["notes"] = .list(notes.map(\.json))
    object["help"] = JSONValue(help)
    return .object(object)
  }
}

extension Diagnostic.Note {
  /// Without a place all but `message` is null.
  fileprivate var json: JSONValue {
    var object = SourceRange.json(place)
    object["message"] = .text(text)
    object["path"] = JSONValue(place?.file.path)
    return .object(object)
  }
}

extension SourceRange {
  /// Where something stands; nulls for what stands nowhere.
  fileprivate static func json(_ place: SourceRange?) -> [String: JSONValue] {
    [
      "line": JSONValue(place?.start.line), "column": JSONValue(place?.start.column),
      "endLine": JSONValue(place?.end.line), "endColumn": JSONValue(place?.end.column),
    ]
  }
}
