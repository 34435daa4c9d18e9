/// What searches have done.
package struct SearchEffort: Hashable, Sendable {
  package var operations = 0
  package var nodes = 0
  package var questions = 0

  static func += (effort: inout SearchEffort, other: SearchEffort) {
    effort.operations += other.operations
    effort.nodes += other.nodes
    effort.questions += other.questions
  }
}
