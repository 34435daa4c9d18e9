extension FixedWidthInteger {
  /// A set of bits with one place in it. A shift by more than there are bits would give an empty set, or another place.
  /// - Precondition: there is a bit for the place.
  @inline(__always) package init(bit place: Int) {
    precondition(place >= 0 && place < Self.bitWidth, "A set of bits has no such place.")
    self = 1 &<< Self(truncatingIfNeeded: place)
  }
}
