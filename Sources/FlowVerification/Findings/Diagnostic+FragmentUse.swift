import FlowReading
import FlowTranslation

extension Diagnostic {
  /// The same, with the place where the flow uses the fragment in whose words it stands; unchanged for the flow's own.
  func namingUse(in languages: [LocalizedFlow]) -> Diagnostic {
    guard let place, let use = languages.lazy.compactMap({ $0.use(of: place) }).first else { return self }
    return used(at: use.place)
  }
}

extension LocalizedFlow {
  /// The use that brings the words at a place into the flow, whether they stand in the fragment or in its translation.
  fileprivate func use(of place: SourceRange) -> FragmentUse? {
    var nearest: (use: FragmentUse, start: Int)?
    for use in flow.uses {
      for paragraph in flow.paragraphs where use.paragraphs.contains(paragraph.id) {
        for found in [paragraph.place, paragraphs[paragraph.id]?.place].compactMap({ $0 }) {
          let start = found.bytes.lowerBound
          guard found.file.path == place.file.path else { continue }
          // What stands before all blocks of a fragment, an input, belongs to its first use.
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
