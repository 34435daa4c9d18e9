import XMLTree

/// Reads `passo.xml`.
package struct ProjectSettingsReader: Sendable {
  /// The version of the file's form that is read.
  static let version = "1"

  package init() {}

  /// The settings, which are the usual ones when there is no file; nil, with diagnostics, when anything is wrong with it.
  package func read(_ file: SourceFile?, diagnostics: inout [Diagnostic]) -> ProjectSettings? {
    guard let file else { return ProjectSettings() }
    var found: [Diagnostic] = []
    let settings = settings(in: file, diagnostics: &found)
    diagnostics += found
    return found.isEmpty ? settings : nil
  }

  private func settings(in file: SourceFile, diagnostics: inout [Diagnostic]) -> ProjectSettings? {
    guard let tree = MarkupParser.tree(of: file, diagnostics: &diagnostics) else { return nil }
    // Of a later form nothing else is known, so nothing else is reported.
    if tree.name == Vocabulary.project.root, let version = tree[attribute: "version"],
      version.token != ProjectSettingsReader.version
    {
      diagnostics.append(.otherVersion(version.token, at: SourceRange(file, version.valueRange)))
      return nil
    }
    guard let root = MarkupParser(.project, grammar: Grammar.project).parse(file, diagnostics: &diagnostics) else {
      return nil
    }
    var decoded: [Diagnostic] = []
    let severities = Severities(
      isStrict: root[attribute: "strict"]?.token == "yes", chosen: severities(in: root, file, diagnostics: &decoded))
    let days = days(in: root, file, diagnostics: &decoded)
    diagnostics.append(decoded: decoded, in: file)
    return ProjectSettings(severities: severities, daysOfLastGood: days)
  }

  /// For how many days a page is kept; 0 where the file does not say so.
  private func days(in root: MarkupElement, _ file: SourceFile, diagnostics: inout [Diagnostic]) -> Int {
    guard let value = root[attribute: "keep-last-good"] else { return 0 }
    if let days = ValueReader.count(value.token, in: 0...ProjectSettings.longestKeeping) { return days }
    diagnostics.append(.tooLong(at: SourceRange(file, value.valueRange)))
    return 0
  }

  private func severities(
    in root: MarkupElement, _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> [Diagnostic.ID: Diagnostic.Severity] {
    var severities: [Diagnostic.ID: Diagnostic.Severity] = [:]
    var places: [Diagnostic.ID: SourceRange] = [:]
    for element in root.elements("severity") {
      guard let name = element[attribute: "of"] else { continue }
      let place = SourceRange(file, name.valueRange)
      guard let id = Diagnostic.ID(rawValue: name.token) else {
        diagnostics.append(.unknownID(name.token, at: place))
        continue
      }
      if let first = places[id] { diagnostics.append(.severityTwice(id, at: place, first: first)) }
      places[id] = places[id] ?? place
      guard let value = element[attribute: "is"], let severity = Diagnostic.Severity(rawValue: value.token) else {
        continue
      }
      if severity > id.severity, !id.canBeLowered {
        diagnostics.append(.lowered(id, at: SourceRange(file, value.valueRange)))
      }
      severities[id] = severities[id] ?? severity
    }
    return severities
  }
}

extension Grammar {
  fileprivate static let project = Grammar(of: .project)
}

extension Diagnostic {
  fileprivate static func tooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "A page cannot be kept for \(place.text) days.",
      help: "Write a whole number from 0 to \(ProjectSettings.longestKeeping), which are ten years.")
  }

  fileprivate static func otherVersion(_ version: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .projectVersion, at: place,
      "This is version “\(version)” of the file, and Passo \(ToolVersion.current) reads version"
        + " \(ProjectSettingsReader.version).",
      help: "Use the Passo that the file was written for, or write it in version \(ProjectSettingsReader.version).")
  }

  fileprivate static func unknownID(_ name: String, at place: SourceRange) -> Diagnostic {
    let guess = SpellingGuess(among: ID.allCases.map(\.rawValue)).nearest(to: name)
    return Diagnostic(
      .nameUnknown, at: place, "There is no diagnostic called \"\(name)\".",
      help: guess.map { "Did you mean \($0)?" } ?? "'passo diagnostics' lists every id.")
  }

  fileprivate static func severityTwice(_ id: ID, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "\(id) has a severity already.", notes: [Note("The first one is here.", at: first)],
      help: "Keep one of them.")
  }

  fileprivate static func lowered(_ id: ID, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .severityLowered, at: place,
      "“\(place.text)” is less than \(id) has to be: it is \(id.severity == .error ? "an error" : "a warning").",
      help: "Only what is about words and style can be lowered. Mend what \(id) reports, so that no page misleads"
        + (id.canBeAccepted ? ", or accept one finding for a while, in \(ProjectLayout.known)." : "."))
  }
}
