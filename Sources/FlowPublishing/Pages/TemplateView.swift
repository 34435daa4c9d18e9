/// What a template may print: markup that is safe, flags and lists, each by the name that its tag has.
package struct TemplateView {
  private(set) var values: [String: HTML] = [:]
  package var flags: [String: Bool] = [:]
  package var lists: [String: [TemplateView]] = [:]

  package init() {}

  package subscript(name: String) -> HTML? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The same as Mustache takes it.
  var context: [String: Any] {
    var context: [String: Any] = values.mapValues(\.markup)
    for (name, flag) in flags { context[name] = flag }
    for (name, list) in lists { context[name] = list.map(\.context) }
    return context
  }

  /// An element of a list sees its own names first, then those around it.
  func merging(over outer: TemplateView) -> TemplateView {
    var merged = self
    merged.values.merge(outer.values) { own, _ in own }
    merged.flags.merge(outer.flags) { own, _ in own }
    merged.lists.merge(outer.lists) { own, _ in own }
    return merged
  }
}
