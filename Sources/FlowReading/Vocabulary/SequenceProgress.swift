/// How far a list of child elements has come in a sequence of the vocabulary, and which elements can come next.
struct SequenceProgress {
  private let particles: [Vocabulary.Particle]
  private var position = 0
  /// Whether the particle at `position` already has an element.
  private var isSatisfied = false

  /// Follows the sequence with the names of child elements. A name that does not fit is passed over.
  init(_ particles: [Vocabulary.Particle], following names: [String]) {
    self.particles = particles
    for name in names { take(name) }
  }

  /// The elements that can come next, in the order of the sequence.
  var next: [String] {
    var names: [String] = []
    for (index, particle) in particles.enumerated().dropFirst(position) {
      let isTaken = index == position && isSatisfied
      if !isTaken || particle.count.isRepeated { names += particle.names }
      if !isTaken && particle.count.isRequired { break }
    }
    return names
  }

  /// The elements of which one has to come next; empty when the sequence is complete.
  var missing: [String] {
    for (index, particle) in particles.enumerated().dropFirst(position)
    where particle.count.isRequired && !(index == position && isSatisfied) {
      return particle.names
    }
    return []
  }

  private mutating func take(_ name: String) {
    for (index, particle) in particles.enumerated().dropFirst(position) {
      let isTaken = index == position && isSatisfied
      if particle.names.contains(name), !isTaken || particle.count.isRepeated {
        position = index
        isSatisfied = true
        return
      }
      if particle.count.isRequired && !isTaken { return }
    }
  }
}
