extension ControlPlace {
  /// Where that is, for people who write the data.
  package var meaning: String {
    switch self {
    case .top: "at the top of its screen"
    case .bottom: "at the bottom of its screen"
    case .upperLeft: "in the upper left of its screen"
    case .upperRight: "in the upper right of its screen"
    case .lowerLeft: "in the lower left of its screen"
    case .lowerRight: "in the lower right of its screen"
    }
  }
}
