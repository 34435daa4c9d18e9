package import FlowReading
import Mustache
import XMLTree

/// The templates of the pages, checked before they are used.
///
/// Mustache prints nothing for an unknown name, and its escaping works by character and not by byte. So the library
/// refuses a tag whose name the view does not have, and only `{{{name}}}` may print, because its value is `HTML`, which is
/// escaped already.
package struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  private let tags: [String: [TemplateTag]]
  private let files: [String: SourceFile]

  /// Reads `Templates/*.mustache`. Nil, with diagnostics, when one of them cannot be used.
  package init?(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var library = MustacheLibrary()
    var tags: [String: [TemplateTag]] = [:]
    var filesByName: [String: SourceFile] = [:]
    let before = diagnostics.count
    diagnostics += RepeatedNames(.template, files.map { (TemplateLibrary.name(of: $0), $0) }).diagnostics
    for file in files {
      let name = TemplateLibrary.name(of: file)
      do throws(MarkupError) { try MarkupReader().check(file.bytes) } catch {
        diagnostics.append(.unreadable(error, in: file))
        continue
      }
      guard file.bytes.count <= TemplateTag.byteLimit else {
        diagnostics.append(.tooLong(file))
        continue
      }
      do throws(TemplateTag.Unreadable) {
        let found = try TemplateTag.all(in: file)
        if let tag = TemplateTag.unpaired(found) {
          diagnostics.append(.unpaired(tag))
          continue
        }
        // Mustache recurses, so it never sees such a template.
        if let tag = TemplateTag.tooDeep(found) {
          diagnostics.append(.tooDeep(tag))
          continue
        }
        if found.count > TemplateTag.countLimit {
          diagnostics.append(.tooManyTags(found[TemplateTag.countLimit], TemplateTag.countLimit))
          continue
        }
        tags[name] = found
      } catch {
        diagnostics.append(.unsafeTag(error.place))
        continue
      }
      do {
        try library.register(String(decoding: file.bytes, as: UTF8.self), named: name)
      } catch {
        diagnostics.append(.malformed(file, "\(error)"))
      }
      filesByName[name] = file
      let text = String(decoding: file.bytes, as: UTF8.self)
      let place = SourceRange(file, file.bytes.indices)
      diagnostics += text.unseenScalars.map { .invisible($0.scalar, at: place.part($0.bytes, of: text)) }
    }
    for file in files {
      let name = TemplateLibrary.name(of: file)
      if let tag = TemplateLibrary.cycle(from: name, in: tags) { diagnostics.append(.circular(tag)) }
    }
    if let tag = TemplateLibrary.tooDeep(tags) { diagnostics.append(.tooDeep(tag)) }
    // Where templates stand in a circle, there is no number.
    if diagnostics.count == before, let tag = TemplateLibrary.tooManyTags(tags) {
      diagnostics.append(.tooManyTags(tag, TemplateTag.expandedLimit))
    }
    guard diagnostics.count == before else { return nil }
    self.library = library
    self.tags = tags
    self.files = filesByName
  }

  /// Fills in a template. Nil, with diagnostics, when the template is missing or has tags that the view has no value for.
  package func render(_ view: TemplateView, with name: String, diagnostics: inout [Diagnostic]) -> HTML? {
    guard let tags = tags[name] else {
      diagnostics.append(.missing(name))
      return nil
    }
    let unknown = unknownTags(tags[...], in: view)
    diagnostics += unknown.map { .unknownTag($0) }
    guard unknown.isEmpty, let markup = library.render(view.context, withTemplate: name) else { return nil }
    return HTML(rendered: markup)
  }

  /// The name of a template: the name of its file without the extension.
  private static func name(of file: SourceFile) -> String {
    let last = file.path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  /// The first partial of a template that includes the template again; Mustache would never finish with it.
  private static func cycle(from name: String, in tags: [String: [TemplateTag]]) -> TemplateTag? {
    let partials = tags[name]?.filter { $0.kind == .partial } ?? []
    return partials.first { partial in
      var reached: Set<String> = []
      var waiting = [partial.name]
      while let next = waiting.popLast() {
        guard reached.insert(next).inserted else { continue }
        waiting += tags[next]?.filter { $0.kind == .partial }.map(\.name) ?? []
      }
      return reached.contains(name)
    }
  }

  /// A partial with which templates stand in each other too deep; nil when there is none. Templates that contain
  /// themselves are found by `cycle`.
  private static func tooDeep(_ tags: [String: [TemplateTag]]) -> TemplateTag? {
    let partials = tags.mapValues { tags in tags.filter { $0.kind == .partial } }
    var depths = partials.mapValues { _ in 1 }
    // Each round knows of one template more that stands in another.
    for _ in 0..<TemplateTag.depthLimit {
      let deeper = partials.mapValues { partials in 1 + (partials.compactMap { depths[$0.name] }.max() ?? 0) }
      if deeper == depths { return nil }
      depths = deeper
    }
    let isCircular = tags.keys.contains { cycle(from: $0, in: tags) != nil }
    guard !isCircular else { return nil }
    return partials.sorted { $0.key < $1.key }.flatMap(\.value).first { depths[$0.name] == TemplateTag.depthLimit }
  }

  /// A partial of a template that has too many tags with those of its partials; nil when there is none. Templates are not in
  /// circles, and not deeper in each other than may be.
  private static func tooManyTags(_ tags: [String: [TemplateTag]]) -> TemplateTag? {
    var counts: [String: Int] = [:]
    func count(_ name: String) -> Int {
      if let known = counts[name] { return known }
      let all = (tags[name] ?? []).reduce(0) { sum, tag in
        min(sum + 1 + (tag.kind == .partial ? count(tag.name) : 0), TemplateTag.expandedLimit + 1)
      }
      counts[name] = all
      return all
    }
    for (name, tags) in tags.sorted(by: { $0.key < $1.key }) where count(name) > TemplateTag.expandedLimit {
      return tags.first { $0.kind == .partial }
    }
    return nil
  }

  /// The tags whose names the view does not have. In a section over a list, the first element of the list is the view.
  private func unknownTags(_ tags: ArraySlice<TemplateTag>, in view: TemplateView) -> [TemplateTag] {
    var unknown: [TemplateTag] = []
    var index = tags.startIndex
    while index < tags.endIndex {
      let tag = tags[index]
      index += 1
      switch tag.kind {
      case .value: if view[tag.name] == nil { unknown.append(tag) }
      case .partial: unknown += self.tags[tag.name].map { unknownTags($0[...], in: view) } ?? [tag]
      case .end: continue
      case .section:
        let end = TemplateLibrary.end(of: tag, in: tags[index...])
        let inside = tags[index..<end]
        if let list = view.lists[tag.name] {
          unknown += list.first.map { unknownTags(inside, in: $0.merging(over: view)) } ?? []
        } else if view.flags[tag.name] != nil {
          unknown += unknownTags(inside, in: view)
        } else {
          unknown.append(tag)
        }
        index = end
      }
    }
    return unknown
  }

  /// The index of the tag that ends a section.
  private static func end(of section: TemplateTag, in tags: ArraySlice<TemplateTag>) -> Int {
    var depth = 0
    for index in tags.indices where tags[index].name == section.name {
      switch tags[index].kind {
      case .section: depth += 1
      case .end where depth == 0: return index
      case .end: depth -= 1
      case .value, .partial: continue
      }
    }
    return tags.endIndex
  }
}

extension HTML {
  /// The output of a checked template, all of whose values are `HTML`.
  fileprivate init(rendered: String) {
    self.init()
    append(unescaped: rendered)
  }
}

extension Diagnostic {
  fileprivate static func unsafeTag(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateTag, at: place, "This tag is not one that templates may use.",
      help:
        "Write {{{name}}} for a value, {{#name}}…{{/name}} or {{^name}}…{{/name}} for a section, {{> name}} for a partial."
    )
  }

  fileprivate static func unknownTag(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .templateTag, at: tag.place, "The page has nothing called “\(tag.name)”.",
      help:
        "Check the spelling; the values of a template are listed where its view is made, in Sources/FlowPublishing/Pages."
    )
  }

  fileprivate static func unpaired(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .templateTag, at: tag.place,
      tag.kind == .section ? "This section is not closed." : "No section “\(tag.name)” is open here.",
      help: "Close every section with {{/name}}, the inner one first.")
  }

  fileprivate static func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    let things = tag.kind == .partial ? "templates" : "sections"
    return Diagnostic(
      .fileTooLarge, at: tag.place, "More than \(TemplateTag.depthLimit) \(things) stand in each other here.",
      help: "Take some of them out of the others.")
  }

  fileprivate static func tooLong(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, path: file.path, "The template is larger than \(TemplateTag.byteLimit / 1024) KiB.",
      help: "Take out what is the same on every page, or load it from \(ProjectLayout.assets).")
  }

  fileprivate static func tooManyTags(_ tag: TemplateTag, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: tag.place,
      tag.kind == .partial && limit == TemplateTag.expandedLimit
        ? "With the templates in it, this one has more than \(limit.grouped()) tags."
        : "The template has more than \(limit.grouped()) tags.",
      help: "Take out what stands there again and again.")
  }

  fileprivate static func circular(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .templateTag, at: tag.place, "This partial contains the template that it stands in.",
      help: "Take one of the two out of the other.")
  }

  fileprivate static func malformed(_ file: SourceFile, _ error: String) -> Diagnostic {
    Diagnostic(
      .templateTag, path: file.path, "The template cannot be read: \(error)",
      help: "Write it as the other templates are written.")
  }

  fileprivate static func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      .fileMissing, path: ProjectLayout.template(name), "The template is not there.",
      help: "Restore it from the project.")
  }
}
