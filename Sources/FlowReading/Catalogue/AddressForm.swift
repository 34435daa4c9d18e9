/// Checks how an address is written that pages link to.
enum AddressForm {
  /// A mistake in an address.
  enum Fault: Hashable {
    case scheme, host, character
    /// The last part of the path ends with the same letters twice, as in `corp-billingbilling`.
    case doubled(String)
  }

  /// The first fault of an address, or nil when it has none.
  static func fault(of address: String) -> Fault? {
    guard address.hasPrefix("https://") else { return .scheme }
    let rest = address.dropFirst("https://".count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isHostLabel) else { return .host }
    guard rest.utf8.allSatisfy(isAllowed) else { return .character }
    let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    let last = Array(path.split(separator: "/").last ?? "")
    // One or two letters at the end are doubled in ordinary words too, as in "coffee".
    for count in stride(from: last.count / 2, through: 3, by: -1) {
      let ending = last.suffix(count)
      if last.dropLast(count).suffix(count).elementsEqual(ending) { return .doubled(String(ending)) }
    }
    return nil
  }

  /// Whether it can be a part of a host's name: small ASCII letters, digits and hyphens. Capitals name the same host,
  /// and other letters can look like another host.
  private static func isHostLabel(_ label: Substring) -> Bool {
    !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether the byte is allowed in an address (RFC 3986, section 2).
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 97...122, 65...90, 48...57: true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}
