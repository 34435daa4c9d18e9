import BillingModel
import FlowPublishing
import FlowReading
import FlowTranslation
import FlowVerification

/// What holds for all bytes that are read as a template.
struct TemplatesCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let replaced = bytes.mostAlike(in: project.sources.templates) else { return }
    let files = project.sources.templates.map { file in
      file.path == replaced.path ? SourceFile(path: file.path, bytes: bytes) : file
    }
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let templates = TemplateLibrary(files, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    _ = TemplateLibrary(files, diagnostics: &again)
    try DiagnosticsCheck.check(found, equal: again)
    guard let templates else {
      return try BrokenPromise.expect(!found.isEmpty, "Templates are refused without a word.")
    }
    let renderer = PageRenderer(
      catalogue: project.catalogue, templates: templates, date: Limits.days.lowerBound, published: project.pages)
    var wrong: [Diagnostic] = []
    for page in project.pages {
      let pages = renderer.pages(
        of: page, published: Set(project.pages.map(\.localized.languageTag)), diagnostics: &wrong)
      try BrokenPromise.expect(pages.count == 2 || !wrong.isEmpty, "A page is not made, without a word.")
    }
    _ = renderer.root(diagnostics: &wrong)
    if let language = project.catalogue.languages.first {
      _ = renderer.index(in: language, diagnostics: &wrong)
    }
    try DiagnosticsCheck.check(wrong)
  }
}
