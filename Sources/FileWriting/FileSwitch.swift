/// The last part of a change of a folder: files that lie ready are moved to their places, and others are removed. It is
/// written down before it begins, so that whoever comes next can do it once more and to its end.
struct FileSwitch {
  enum Step: Equatable {
    /// Moves the file that lies ready under a number.
    case move(Int, to: RelativePath)
    case remove(RelativePath)
  }

  /// In their order.
  let steps: [Step]
  /// How many of the first steps put a file where none is, so that they can be taken back.
  let additions: Int

  init(_ steps: [Step], additions: Int = 0) {
    self.steps = steps
    self.additions = additions
  }

  /// Does all steps. One that is done already is left out. When one of the additions fails, they are taken back.
  func perform(in folder: OpenFolder, from drafts: OpenFolder) throws(FileError) {
    for (number, step) in steps.enumerated() {
      do throws(FileError) {
        try perform(step, in: folder, from: drafts)
      } catch {
        if number < additions { takeBack(steps.prefix(number), in: folder, to: drafts) }
        throw error
      }
    }
  }

  /// Does one step, unless it is done already.
  func perform(_ step: Step, in folder: OpenFolder, from drafts: OpenFolder) throws(FileError) {
    switch step {
    case .move(let number, let path):
      guard try drafts.entry(String(number)) != nil else { return }
      try folder.parent(of: path).move(String(number), from: drafts, to: path.name)
    case .remove(let path):
      guard let parent = try folder.folder(path.folder), try parent.entry(path.name)?.kind == .file else { return }
      try parent.remove(path.name)
    }
  }

  private func takeBack(_ done: ArraySlice<Step>, in folder: OpenFolder, to drafts: OpenFolder) {
    for case .move(let number, let path) in done.reversed() {
      try? drafts.move(path.name, from: folder.parent(of: path), to: String(number))  // the next writer finds the list
    }
  }
}

extension FileSwitch {
  private static let heading = "passo switch 1"

  /// The list of steps as it is written down, a step in a line.
  var bytes: [UInt8] {
    let lines = steps.map { step in
      switch step {
      case .move(let number, let path): "move \(number) \(path.text)"
      case .remove(let path): "remove \(path.text)"
      }
    }
    return Array((([FileSwitch.heading] + lines).joined(separator: "\n") + "\n").utf8)
  }

  /// Nil for bytes that no `FileSwitch` has written.
  init?(bytes: [UInt8]) {
    // Bytes are divided, because a blank and a mark behind it are one character.
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let heading = lines.first, heading.elementsEqual(FileSwitch.heading.utf8) else { return nil }
    var steps: [Step] = []
    for line in lines.dropFirst() {
      let isMove = line.starts(with: "move ".utf8)
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: isMove ? 2 : 1)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let path = words.last.flatMap({ RelativePath($0) }) else { return nil }
      switch words.first {
      case "move" where words.count == 3:
        guard let number = Int(words[1]), number >= 0 else { return nil }
        steps.append(.move(number, to: path))
      case "remove" where words.count == 2: steps.append(.remove(path))
      default: return nil
      }
    }
    self.init(steps)
  }
}
