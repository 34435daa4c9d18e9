package import FlowReading

/// Finds what is wrong with the templates and the files that pages load, before there are pages.
package struct PageFilesCheck {
  private let sources: ProjectSources

  package init(_ sources: ProjectSources) { self.sources = sources }

  package var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(sources.templates, diagnostics: &diagnostics)
    return diagnostics + sources.assets.flatMap { AssetCheck(file: $0.file).diagnostics }
  }
}
