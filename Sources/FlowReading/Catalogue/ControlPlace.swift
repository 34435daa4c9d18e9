/// Where a control stands on its screen. It is the same in every language; the words for it are in the locales.
package enum ControlPlace: String, CaseIterable, Sendable {
  case top = "top"
  case bottom = "bottom"
  case upperLeft = "upperLeft"
  case upperRight = "upperRight"
  case lowerLeft = "lowerLeft"
  case lowerRight = "lowerRight"

  /// The words for it.
  package var words: WordList {
    switch self {
    case .top: .top
    case .bottom: .bottom
    case .upperLeft: .upperLeft
    case .upperRight: .upperRight
    case .lowerLeft: .lowerLeft
    case .lowerRight: .lowerRight
    }
  }
}
