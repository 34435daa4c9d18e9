import ArgumentParser

/// The tool: `passo COMMAND`.
@main
struct Passo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passo",
    abstract: "Help pages that cannot be wrong: flows, checked against an executable billing model.",
    discussion: """
      A flow is an article whose steps are gestures that the model performs. Passo walks it with every kind of account \
      and publishes it only when nobody is misled or stranded.
      """,
    version: "0.1.0",
    subcommands: [Check.self, Verify.self, Build.self, Extract.self, Schema.self, New.self])
}
