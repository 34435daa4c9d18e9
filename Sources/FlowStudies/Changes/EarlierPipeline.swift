package import FlowReading
package import FlowVerification

/// The earlier state of a project, as far as it can be read today. Data that an earlier version of Passo took may lack what
/// this one needs. They stand as they are now, so that what pages say can be compared all the same.
package struct EarlierPipeline: Sendable {
  /// Nil where something is wrong that later data do not mend.
  package let pipeline: Pipeline?
  /// The files of the data that were not read, and stand as they are in the later state.
  package let replaced: [String]
  /// What is wrong with the earlier data or settings.
  package let diagnostics: [Diagnostic]

  package init(_ earlier: ProjectSources, completedBy later: ProjectSources, options: Pipeline.Options) {
    var found: [Diagnostic] = []
    var pipeline = Pipeline(earlier, options: options, diagnostics: &found)
    let wrong = Set(found.filter { $0.severity == .error }.map(\.path))
    var replaced: [String] = []
    for paths in [wrong, Set((earlier.catalogue + later.catalogue).map(\.path))] where pipeline == nil {
      var ignored: [Diagnostic] = []
      let mended = earlier.replacing(paths, from: later)
      replaced = (earlier.catalogue + later.catalogue).map(\.path).filter(paths.contains).withoutRepetitions.sorted()
      pipeline = Pipeline(mended, options: options, diagnostics: &ignored)
    }
    self.pipeline = pipeline
    self.replaced = pipeline == nil ? [] : replaced
    diagnostics = pipeline == nil || !replaced.isEmpty ? found : []
  }
}

extension ProjectSources {
  /// These sources with some files of the data as others have them.
  fileprivate func replacing(_ paths: Set<String>, from other: ProjectSources) -> ProjectSources {
    ProjectSources(
      [settings].compactMap(\.self) + flows.map(\.file) + fragments.map(\.file) + translations
        + catalogue.filter { !paths.contains($0.path) } + other.catalogue.filter { paths.contains($0.path) })
  }
}
