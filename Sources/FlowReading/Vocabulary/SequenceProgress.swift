/// How far some child elements follow a sequence, and what may come next.
struct SequenceProgress {
  private let particles: [Vocabulary.Particle]
  private var position = 0
  /// Whether the particle at `position` has its element.
  private var isSatisfied = false

  /// Follows the sequence as far as the names fit; a name that does not fit is passed over.
  init(_ particles: [Vocabulary.Particle], following names: [String]) {
    self.particles = particles
    for name in names { take(name) }
  }

  /// The elements that may stand next, in the order of the sequence.
  var next: [String] {
    var names: [String] = []
    for (index, particle) in particles.enumerated().dropFirst(position) {
      let isTaken = index == position && isSatisfied
      if !isTaken || particle.count.isRepeated { names += particle.names }
      if !isTaken && particle.count.isRequired { break }
    }
    return names
  }

  /// The elements one of which must still come; empty when the sequence is complete.
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
