package import BillingModel
package import FlowReading
import XMLTree

/// One change of the model or of a file, made to see whether the verification notices it.
package struct Mutant: Sendable {
  /// The change itself.
  package enum Change: Sendable {
    /// A change of the model.
    case model(ModelMutation)
    /// Edits of a flow or a fragment, in the language that it is written in.
    case source(SourceFile, [TextEdit])
    /// Edits of a translation.
    case translation(SourceFile, [TextEdit])
  }

  package let kind: MutationKind
  /// The name of what is changed, such as a control, a rule, a step or a fact.
  package let about: String
  /// The place of the change; nil for the model.
  package let place: SourceRange?
  /// What the change does, such as `drops the step “review”`; words such as `a model that` stand before it.
  package let sentence: String
  package let change: Change

  /// The place as `path:line:column`; nil for the model.
  package var location: String? {
    place.map { "\($0.file.path):\($0.start.line):\($0.start.column)" }
  }

  /// The id of the changed flow, or `fragments/ID` for a fragment, also where a translation is changed; nil for the model.
  package var owner: String? { place.flatMap { ProjectLayout.text(at: $0.file.path) } }
}

/// A replacement of the bytes in a range of a file.
package struct TextEdit: Sendable {
  let range: Range<Int>
  let bytes: [UInt8]

  package init(_ range: Range<Int>, _ bytes: some Sequence<UInt8> = []) {
    self.range = range
    self.bytes = Array(bytes)
  }
}

extension SourceFile {
  /// The file after edits, whose ranges must not overlap.
  package func applying(_ edits: [TextEdit]) -> SourceFile {
    var changed = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      changed.replaceSubrange(edit.range, with: edit.bytes)
    }
    return SourceFile(path: path, bytes: changed)
  }

  /// The edits that swap the bytes of two ranges.
  func swapping(_ first: Range<Int>, _ second: Range<Int>) -> [TextEdit] {
    [TextEdit(first, bytes[second]), TextEdit(second, bytes[first])]
  }

  /// The edits that remove the tags of an element and keep its content. An element without content is removed.
  func unwrapping(startTag: Range<Int>, element: Range<Int>) -> [TextEdit] {
    guard startTag != element, let end = bytes[element].lastIndex(of: UInt8(ascii: "<")) else {
      return [TextEdit(element)]
    }
    return [TextEdit(startTag), TextEdit(end..<element.upperBound)]
  }
}
