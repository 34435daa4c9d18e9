import FlowReading

extension [UInt8] {
  /// The file that has the most lines in common with the bytes, which probably were made of it; nil without files.
  func mostAlike(in files: [SourceFile]) -> SourceFile? {
    let own = Set(lines)
    let scores = files.map { file in file.bytes.lines.count { own.contains($0) } }
    guard let most = scores.max() else { return nil }
    return zip(files, scores).first { $0.1 == most }?.0
  }

  private var lines: [ArraySlice<UInt8>] { split(separator: 0x0A) }
}
