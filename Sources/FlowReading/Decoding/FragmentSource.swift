import XMLTree

/// A fragment that was read. Every flow that uses it decodes its elements again, because their meaning depends on the
/// flow: on its product and currency, its inputs and its steps.
struct FragmentSource: Sendable {
  let id: String
  let file: SourceFile
  /// The outermost element; nil when the file is not a fragment.
  let root: MarkupElement?
  /// The fragment without a flow; nil when anything is wrong with it.
  let fragment: Fragment?
  /// The mistakes that it has without a flow.
  let diagnostics: [Diagnostic]
}
