import XMLTree

extension Diagnostic {
  /// The diagnostic as a JSON object for tools. It always has every key.
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
  /// The note as a JSON object. Without a place, every value except `message` is null.
  fileprivate var json: JSONValue {
    var object = SourceRange.json(place)
    object["message"] = .text(text)
    object["path"] = JSONValue(place?.file.path)
    return .object(object)
  }
}

extension SourceRange {
  /// The lines and columns of a place; nulls without a place.
  fileprivate static func json(_ place: SourceRange?) -> [String: JSONValue] {
    [
      "line": JSONValue(place?.start.line), "column": JSONValue(place?.start.column),
      "endLine": JSONValue(place?.end.line), "endColumn": JSONValue(place?.end.column),
    ]
  }
}
