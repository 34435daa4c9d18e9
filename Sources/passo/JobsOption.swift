import ArgumentParser
import FlowReading
import Foundation

/// The option for how much is done at the same time.
struct JobsOption: ParsableArguments {
  @Option(
    help: "How many jobs run at the same time; without it, one for each processor core. The results are the same.",
    transform: wholeNumber)
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
  }

  var threads: Threads { Threads(jobs ?? ProcessInfo.processInfo.activeProcessorCount) }
}
