import FlowReading
import FlowTranslation

extension Diagnostic {
  /// The diagnostic with a note that names where the flow uses the fragment that it stands in, and one that says how many of
  /// the flows that were read do. A diagnostic in the flow's own words stays as it is.
  func addingFragmentUse(in languages: [LocalizedFlow], users: [String: Int]) -> Diagnostic {
    guard let place, let use = languages.lazy.compactMap({ $0.use(of: place) }).first else { return self }
    let note = users[use.fragment].flatMap { count in
      count > 1
        ? Note(
          "\(count) of the flows that were read use the fragment \(use.fragment): what is changed in it changes them all."
        )
        : nil
    }
    return adding(note).used(at: use.place)
  }
}

extension LocalizedFlow {
  /// The use of the fragment that holds a place, in its source or in its translation; nil when no fragment holds it.
  fileprivate func use(of place: SourceRange) -> FragmentUse? {
    var nearest: (use: FragmentUse, start: Int)?
    for use in flow.uses {
      for paragraph in flow.paragraphs where use.paragraphs.contains(paragraph.id) {
        for found in [paragraph.place, paragraphs[paragraph.id]?.place].compactMap({ $0 }) {
          let start = found.bytes.lowerBound
          guard found.file.path == place.file.path else { continue }
          // An input stands before all blocks of its fragment, and belongs to the first use.
          let isBefore = start <= place.bytes.lowerBound
          if nearest == nil || isBefore && start > (nearest?.start ?? 0) {
            nearest = (use, isBefore ? start : 0)
          }
        }
      }
    }
    return nearest?.use
  }
}
