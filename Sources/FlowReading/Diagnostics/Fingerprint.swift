/// A hash of bytes that is the same on every machine (FNV-1a, 64 bits). It tells states apart, and does not protect
/// against forgery.
package struct Fingerprint {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of no bytes.
  package init() {}

  /// The fingerprint of these bytes.
  package init(of bytes: ArraySlice<UInt8>) { add(bytes) }

  /// Adds bytes after those that were added before.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The same for a whole array.
  package init(of bytes: [UInt8]) { add(bytes[...]) }
  package mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

  /// The hash in sixteen hexadecimal digits.
  package var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
