/// The values that a template may use: markup, flags and lists, by the name in the tag.
package struct TemplateView {
  private(set) var values: [String: HTML] = [:]
  package var flags: [String: Bool] = [:]
  package var lists: [String: [TemplateView]] = [:]

  package init() {}

  package subscript(name: String) -> HTML? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The values in the form that Mustache takes.
  var context: [String: Any] {
    var context: [String: Any] = values.mapValues(\.markup)
    for (name, flag) in flags { context[name] = flag }
    for (name, list) in lists { context[name] = list.map(\.context) }
    return context
  }

  /// This view with the values of an outer view added. Where both have a name, the value of this view counts.
  func merging(over outer: TemplateView) -> TemplateView {
    var merged = self
    merged.values.merge(outer.values) { own, _ in own }
    merged.flags.merge(outer.flags) { own, _ in own }
    merged.lists.merge(outer.lists) { own, _ in own }
    return merged
  }
}
