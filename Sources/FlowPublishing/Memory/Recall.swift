import FileWriting
package import FlowReading
package import FlowVerification

/// What of a memory holds today: the articles whose files are as they were, whose pages are there as they were written, and
/// for which everything else that they depend on is the same.
package struct Recall: Sendable {
  /// Where nothing has changed and nothing was found, what the run made.
  package struct Whole: Sendable {
    package let articles: [RememberedArticle]
    /// The number of files of the site.
    package let pages: Int
  }

  /// The articles that hold, by id; none where there is nothing to do.
  package private(set) var articles: [String: RememberedArticle]
  /// Nil where there is something to do.
  package let whole: Whole?
  /// The files of the project whose content is the same, as they are today.
  let files: [String: ProjectMemory.File]
  /// The pages that are the same, as they are today.
  let pages: [String: ProjectMemory.File]
  /// The articles that were remembered, by id, whether they hold or not.
  private let earlier: [String: RememberedArticle]

  /// Nothing.
  package init() {
    (articles, whole, files, pages, earlier) = ([:], nil, [:], [:], [:])
  }

  /// - Parameters:
  ///   - memory: what the last run made.
  ///   - cause: a fingerprint of everything that this run depends on besides files.
  ///   - files: the files of the project as the disk says they are, and how they are read.
  ///   - pages: the files of the site, likewise.
  package init(_ memory: ProjectMemory, cause: String, files: DiskFiles, pages: DiskFiles) {
    let known = files.unchanged(memory.files)
    let written = pages.unchanged(memory.pages)
    let changed = Set((Array(files.states.keys) + Array(memory.files.keys)).filter { known[$0] == nil })
    let lost = Set(memory.pages.keys.filter { written[$0] == nil })
    self.files = known
    self.pages = written
    let earlier = Dictionary(memory.articles.map { ($0.flow.id, $0) }) { first, _ in first }
    self.earlier = earlier
    let isWhole = memory.cause == cause && memory.isSilent && changed.isEmpty && lost.isEmpty
    whole = isWhole ? Whole(articles: memory.articles, pages: memory.pages.count) : nil
    // What is of no text is read for each article.
    guard !isWhole, memory.cause == cause, changed.allSatisfy({ ProjectLayout.text(at: $0) != nil }) else {
      articles = [:]
      return
    }
    let texts = Set(changed.compactMap { ProjectLayout.text(at: $0) })
    func isSame(_ id: String) -> Bool { earlier[id].map { texts.isDisjoint(with: $0.flow.texts) } ?? false }
    let gone = Set(earlier.keys).subtracting(files.flows)
    articles = earlier.filter { id, article in
      article.flow.isSilent && isSame(id) && gone.isDisjoint(with: article.flow.leadsTo)
        && article.flow.claimed.allSatisfy(isSame)
        && changed.isDisjoint(with: article.flow.borrowed) && lost.isDisjoint(with: article.pages)
    }
  }

  /// What a run needs of the articles that hold.
  package var flows: [String: RememberedFlow] { articles.mapValues(\.flow) }

  /// What lists say of the articles that hold.
  package var entries: [ArticleEntry] { articles.values.sorted { $0.flow.id < $1.flow.id }.flatMap(\.entries) }

  /// Forgets the articles that a run would make anew, after one that made these and left the others out. Returns whether
  /// there are such.
  package mutating func forget(after made: [RememberedArticle], _ diagnostics: [Diagnostic]) -> Bool {
    let held = articles.count
    if diagnostics.contains(where: \.dependsOnAll) {
      articles = [:]
    } else {
      // Those that lead to a flow of which they saw something else, or that there is no more.
      let changed = Set(made.filter { earlier[$0.flow.id]?.face != $0.face }.map(\.flow.id))
      articles = articles.filter { $0.value.flow.leadsTo.allSatisfy { !changed.contains($0) } }
    }
    return articles.count < held
  }

  /// All articles, in the order of the flows: those that hold, and those that a run has made besides.
  package func all(beside made: [RememberedArticle], in sources: ProjectSources) -> [RememberedArticle] {
    let all = Dictionary(made.map { ($0.flow.id, $0) }) { first, _ in first }.merging(articles) { new, _ in new }
    return sources.flows.compactMap { all[$0.id] }
  }

  /// The summary of all articles: those that hold, and those that a run has verified besides.
  package func summary(beside verification: Verification, in sources: ProjectSources) -> VerificationSummary {
    // Where something is wrong, nothing holds, and there may be reports on what could not be read.
    guard !articles.isEmpty else { return VerificationSummary(verification.reports) }
    return VerificationSummary(all(beside: RememberedArticle.all(of: verification), in: sources).map(\.summary))
  }
}

extension Diagnostic {
  /// Whether it may be another one, or bring others along, in a run about all articles. A sentence that waits is compared with
  /// all others, and a page that does not hold is missing where links lead to it.
  fileprivate var dependsOnAll: Bool {
    severity == .error || id == .sentenceUnread || id == .sentenceDoubtful
  }
}
