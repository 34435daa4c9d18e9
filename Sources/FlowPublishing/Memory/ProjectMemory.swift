package import FlowReading

/// What a run made of a project: of which files, of which articles, and which pages. The next run makes anew only what
/// has changed since.
package struct ProjectMemory: Sendable, Hashable {
  /// A file as it was.
  package struct File: Sendable, Hashable {
    /// A fingerprint of its bytes.
    let content: String
    /// What the disk said of it. Empty where it might have changed without the disk saying so.
    let state: String
  }

  /// A fingerprint of everything that a run depends on besides files.
  let cause: String
  /// Whether nothing at all was found, so that there is nothing to say again.
  let isSilent: Bool
  /// The files of the project by their paths.
  let files: [String: File]
  /// The files of the site by their paths.
  let pages: [String: File]
  /// In the order of the flows, each once.
  let articles: [RememberedArticle]
}

extension ProjectMemory {
  /// Reads a memory; nil where the bytes are none, or not whole.
  package init?(bytes: [UInt8]) {
    guard let memory = MemoryReader.memory(bytes) else { return nil }
    self = memory
  }

  /// The memory of a run.
  ///
  /// - Parameters:
  ///   - cause: a fingerprint of everything that the run depended on besides files.
  ///   - articles: all articles, also those that were remembered.
  ///   - recall: what was remembered.
  ///   - sources: the project as it was read.
  ///   - files: the files of the project, as the disk said they were before it was read.
  ///   - site: what the run has written, and its files on the disk since.
  ///   - isSilent: whether nothing at all was found.
  package init(
    cause: String, articles: [RememberedArticle], recall: Recall, sources: ProjectSources, files: DiskFiles,
    site: (site: Site, files: DiskFiles)? = nil, isSilent: Bool
  ) {
    let bytes = Dictionary(sources.files.map { ($0.path, $0) }) { first, _ in first }
    let pages = Dictionary(site?.site.pages.map { ($0.path, $0.bytes) } ?? []) { first, _ in first }
    let kept = recall.pages.filter { pages[$0.key] == nil }
    self.init(
      cause: cause, isSilent: isSilent, files: files.files(recall.files) { bytes[$0]?.bytes },
      pages: site?.files.files(kept) { pages[$0] } ?? [:],
      articles: articles)
  }

  /// The paths of the files of the site.
  package var pagePaths: [String] { Array(pages.keys) }

  /// The bytes of the file that it is kept in.
  package var bytes: [UInt8] { MemoryWriter.bytes(of: self) }
}
