import ArgumentParser
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
    if let catalogue = try Model.catalogue(of: project, diagnostics: &diagnostics) {
      let table = table(catalogue)
      print(project.format == .json ? table.json : table.text)
    }
    try project.finish(diagnostics, besidesOutput: true)
  }
}

extension Model {
  /// `passo model controls`.
  struct Controls: TableCommand {
    static let configuration = CommandConfiguration(abstract: "List the controls, with their labels.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .controls(catalogue) }
  }

  /// `passo model facts`.
  struct Facts: TableCommand {
    static let configuration = CommandConfiguration(abstract: "List the facts, and what each means.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .facts() }
  }

  /// `passo model dimensions`.
  struct Dimensions: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what accounts differ in, and the values that are tried.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .dimensions() }
  }

  /// `passo model rules`.
  struct Rules: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the rules by which combinations of values are no accounts.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .rules() }
  }

  /// `passo model policies`.
  struct Policies: TableCommand {
    static let configuration = CommandConfiguration(abstract: "List the policies, and what the data say.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .policies(catalogue) }
  }

  /// `passo model effects`.
  struct Effects: TableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what no page may let happen untold, and the claims that tell it.")
    @OptionGroup var project: ProjectOptions
    func table(_ catalogue: Catalogue) -> ModelTable { .effects() }
  }
}
