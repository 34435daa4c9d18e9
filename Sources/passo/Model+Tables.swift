import ArgumentParser
import BillingModel
import FlowReading
import FlowStudies

/// A command that prints a table of what the model knows.
private protocol TableCommand: ParsableCommand {
  var project: ProjectOptions { get }
  func table(_ catalogue: Catalogue) -> ModelTable
}

extension TableCommand {
  func run() throws {
    var diagnostics: [Diagnostic] = []
    guard let catalogue = try Model.catalogue(of: project, diagnostics: &diagnostics) else {
      return try project.finish(diagnostics)
    }
    let table = table(catalogue)
    try StandardStream.output.print(project.format == .json ? table.json : table.text)
    try project.finish(diagnostics, besidesOutput: true)
  }
}

extension Model {
  /// `passo model controls`: lists the controls.
  struct Controls: TableCommand {
    static let configuration = CommandConfiguration(abstract: "List the controls, with their labels.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .controls(catalogue) }
  }

  /// `passo model facts`: lists the facts.
  struct Facts: TableCommand {
    static let configuration = CommandConfiguration(abstract: "List the facts, and what each means.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .facts(catalogue) }
  }

  /// `passo model readings`: says in each language what claims and conditions mean.
  struct Readings: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say in each language what is executed for claims and conditions about facts.")
    @OptionGroup var project: ProjectOptions
    @Argument(help: "Facts, as order.paid. Without any, all facts.") var facts: [String] = []

    func validate() throws {
      for name in facts where Fact(rawValue: name) == nil {
        throw ValidationError("There is no fact “\(name)”. 'passo model facts' lists them.")
      }
    }

    func table(_ catalogue: Catalogue) -> ModelTable {
      facts.isEmpty ? .readings(catalogue) : .readings(catalogue, of: facts.compactMap { Fact(rawValue: $0) })
    }
  }

  /// `passo model dimensions`: lists the dimensions of the account space.
  struct Dimensions: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the dimensions in which accounts differ, and the values of each.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .dimensions() }
  }

  /// `passo model rules`: lists the rules of the account space.
  struct Rules: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the rules that exclude combinations of values.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .rules() }
  }

  /// `passo model policies`: lists the policies.
  struct Policies: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the policies, with the value that the data give each.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .policies(catalogue) }
  }

  /// `passo model effects`: lists the effects that a page must tell.
  struct Effects: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the effects that a page must tell its readers, and the claims that tell each.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .effects() }
  }
}
