import ArgumentParser
import FlowReading

/// The option of the commands that judge a project, by which warnings count as errors.
struct StrictnessOption: ParsableArguments {
  @Flag(help: "Make every warning an error, as strict=\"yes\" does in \(ProjectLayout.settings).")
  var strict = false
}
