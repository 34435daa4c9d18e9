import Foundation
import FuzzedReaders

/// What is asked of the program, which `script/fuzz` builds and runs. The other arguments are for libFuzzer, which has the
/// program's `main` and passes over those that begin with two hyphens.
///
///     Fuzzing --project=FOLDER                                    prints the names of the readers
///     Fuzzing --project=FOLDER --reader=NAME --seeds=FOLDER       writes the inputs to begin with into a folder
///     Fuzzing --project=FOLDER --reader=NAME …                    gives the reader input
struct Fuzzing {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Reads the project for a run, or does what has no run, and ends the program.
  func start() -> FuzzedInput {
    guard let name = value(of: "reader") else {
      print(FuzzedReader.allCases.map(\.rawValue).joined(separator: " "))
      exit(0)
    }
    let folder = URL(filePath: value(of: "project") ?? ".")
    guard let reader = FuzzedReader(rawValue: name) else { end("there is no reader called \(name)") }
    guard let project = FuzzedProject(folder) else { end("there is no project without mistakes in \(folder.path)") }
    let seeds = reader.seeds(of: project, in: folder)
    if let target = value(of: "seeds") {
      do { try write(seeds, to: URL(filePath: target)) } catch { end("\(error)") }
      exit(0)
    }
    return FuzzedInput(reader: reader, project: project, seeds: seeds)
  }

  private func value(of name: String) -> String? {
    arguments.first { $0.hasPrefix("--\(name)=") }.map { String($0.dropFirst(name.count + 3)) }
  }

  private func write(_ seeds: [[UInt8]], to folder: URL) throws {
    for (number, seed) in seeds.enumerated() { try Data(seed).write(to: folder.appending(path: "seed-\(number)")) }
  }

  private func end(_ reason: String) -> Never {
    print("Fuzzing: \(reason)")
    exit(2)
  }
}
