import FlowReading
import FlowTranslation
import XMLTree

/// What holds for all bytes that are read as a fragment.
struct FragmentCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let id = FuzzedProject.id(of: FuzzedProject.root(of: bytes))
    let file = SourceFile(path: ProjectLayout.fragment(id), bytes: bytes)
    let library = library(with: file, id)
    try DiagnosticsCheck.check(library.diagnostics)
    try DiagnosticsCheck.check(library.diagnostics, equal: self.library(with: file, id).diagnostics)
    try DiagnosticsCheck.check(library.unused(besides: []))
    guard let fragment = library.fragments.first(where: { $0.id == id }) else { return }
    for language in project.catalogue.languages {
      var found: [Diagnostic] = []
      let document = project.translation(of: fragment.translatableText, to: language)
      let localized = Translator(allowsDrafts: true).translate(
        fragment, to: language, with: document, diagnostics: &found)
      project.wordsChecks[language.tag]?.check(localized, of: fragment, diagnostics: &found)
      try DiagnosticsCheck.check(found)
      try TranslationCheck(project).checkWriting(
        fragment.translatableText, of: nil, to: language, updating: document)
    }
    // The first flow that uses it is read with it and walked; for a new one, that is no flow.
    guard let user = project.flows.first(where: { $0.uses.contains { $0.fragment == id } }) else { return }
    var found: [Diagnostic] = []
    let reader = FlowReader(catalogue: project.catalogue, flowIDs: project.flowIDs, fragments: library)
    let flow = reader.read(user.file, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    if let flow { try FlowCheck(project).check(flow) }
  }

  private func library(with file: SourceFile, _ id: String) -> FragmentLibrary {
    let others = project.sources.fragments.filter { $0.id != id }
    return FragmentLibrary(others + [(id, file)], catalogue: project.catalogue, flowIDs: project.flowIDs)
  }
}
