package import BillingModel
package import FlowReading
import XMLTree

/// One change, before it is known whether anything notices it.
package struct Mutant: Sendable {
  /// What is changed in the model, or which words of which file.
  package enum Change: Sendable {
    case model(ModelMutation)
    /// A flow or a fragment, in the language that it is written in.
    case source(SourceFile, [TextEdit])
    case translation(SourceFile, [TextEdit])
  }

  package let kind: MutationKind
  /// The name of what is changed: of a control, a rule, a step, a fact.
  package let about: String
  /// Where it is changed; nil in the model.
  package let place: SourceRange?
  /// What the change does, after `passo` or `the model`: `drops the step “review”`.
  package let sentence: String
  package let change: Change

  /// The place as `path:line:column`; nil for the model.
  package var location: String? {
    place.map { "\($0.file.path):\($0.start.line):\($0.start.column)" }
  }

  /// The flow, the fragment or the translation that is changed, as `pay` or `fragments/pay`; nil for the model.
  package var owner: String? {
    guard let path = place?.file.path else { return nil }
    let parts = path.split(separator: "/")
    let name = parts.last?.prefix { $0 != "." } ?? ""
    return parts.contains("fragments") ? "fragments/\(name)" : String(name)
  }
}

/// Other bytes for a range of a file.
package struct TextEdit: Sendable {
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8> = []) {
    self.range = range
    self.bytes = Array(bytes)
  }
}

extension SourceFile {
  /// The file with other bytes in some places, which do not overlap.
  package func applying(_ edits: [TextEdit]) -> SourceFile {
    var changed = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      changed.replaceSubrange(edit.range, with: edit.bytes)
    }
    return SourceFile(path: path, bytes: changed)
  }

  /// Two places with each other's bytes.
  func swapping(_ first: Range<Int>, _ second: Range<Int>) -> [TextEdit] {
    [TextEdit(first, bytes[second]), TextEdit(second, bytes[first])]
  }

  /// An element without its tags: what stood in it remains.
  func unwrapping(startTag: Range<Int>, element: Range<Int>) -> [TextEdit] {
    guard startTag != element, let end = bytes[element].lastIndex(of: UInt8(ascii: "<")) else {
      return [TextEdit(element)]
    }
    return [TextEdit(startTag), TextEdit(end..<element.upperBound)]
  }
}
