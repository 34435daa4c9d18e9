import FuzzedReaders
import TestSupport
import Testing

/// What `script/fuzz` looks for, with few inputs: those to begin with, those that once broke something, and some that are
/// made of them. They are the same in every run.
@Suite struct FuzzedReaderTests {
  private static let project = FuzzedProject(TestFiles.project)

  @Test(arguments: FuzzedReader.allCases) func everyReaderHoldsForAllInput(_ reader: FuzzedReader) throws {
    let project = try #require(Self.project)
    let seeds = reader.seeds(of: project, in: TestFiles.project)
    #expect(!seeds.isEmpty)
    for seed in seeds { try reader.read(seed, in: project) }
    let mutator = InputMutator(reader)
    var generator = SeededGenerator(state: 20)
    for number in 0..<100 {
      let (own, other) = (seeds[number % seeds.count], seeds.randomElement(using: &generator) ?? [])
      let input = mutator.mutated(own, with: other, using: &generator)
      do throws(BrokenPromise) { try reader.read(input, in: project) } catch {
        Issue.record("\(error.sentence)\n\(String(decoding: input, as: UTF8.self))")
      }
    }
  }
}
