import FlowReading
import XMLTree

/// Finds what is wrong with a file that pages load: characters that nobody sees, bytes that are no text where a text
/// should be, and a file that was too large to be read whole.
struct AssetCheck {
  let file: SourceFile

  private static let textEndings: Set<String> = [
    "css", "csv", "htm", "html", "js", "json", "map", "md", "mjs", "svg", "txt", "webmanifest", "xml",
  ]

  var diagnostics: [Diagnostic] {
    // Of a larger file, no more bytes than these were read.
    guard file.bytes.count <= MarkupLimits.standard.bytes else { return [.tooLarge(file)] }
    guard isText, !file.bytes.isEmpty else { return [] }
    do throws(MarkupError) { try MarkupReader().check(file.bytes) } catch {
      return error.reason == .empty ? [] : [.unreadable(error, in: file)]
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let place = SourceRange(file, file.bytes.indices)
    return text.unseenScalars.map { .invisible($0.scalar, at: place.part($0.bytes, of: text)) }
  }

  private var isText: Bool {
    let ending = file.path.split(separator: ".").last ?? ""
    return AssetCheck.textEndings.contains(ending.lowercased())
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, path: file.path, "The file is larger than \(MarkupLimits.standard.bytes / 1024) KiB.",
      help: "Make it smaller: readers load it with each page.")
  }
}
