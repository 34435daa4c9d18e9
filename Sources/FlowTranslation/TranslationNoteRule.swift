package import FlowReading
package import XMLTree

/// Reports invisible characters in a translation file outside of its sentences: in the notes to translators and from
/// them, in ids and in comments. Those in sentences are reported with the words of the language.
package struct TranslationNoteRule {
  package init() {}

  package func check(_ document: (file: SourceFile, root: MarkupElement), _ diagnostics: inout [Diagnostic]) {
    let characters = InvisibleCharacters(file: document.file, sentences: ["source", "target", "pc", "mrk"])
    diagnostics += characters.diagnostics(in: .element(document.root))
  }
}
