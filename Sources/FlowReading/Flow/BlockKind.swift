/// The kind of a block that has a paragraph. It decides which elements the paragraph can have, and when its claims are
/// judged.
package enum BlockKind: String, CaseIterable, Sendable {
  case title = "title"
  case summary = "summary"
  case prerequisite = "prerequisite"
  case elsewhere = "elsewhere"
  case note = "note"
  case step = "step"
  case tip = "tip"
  case troubleshooting = "troubleshooting"
  case solution = "solution"
  case result = "result"
  case example = "example"
  case next = "next"
}
