import ArgumentParser

/// `passo model`: the billing model, asked from outside.
struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the billing model.", subcommands: [VATNumber.self])
}
