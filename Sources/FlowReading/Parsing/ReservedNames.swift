/// Finds names that files cannot have under Windows, where a checkout or a site with them cannot be written.
package struct ReservedNames {
  /// Each path or folder whose last name is reserved, once, with the name.
  package let found: [(path: String, name: String)]

  /// Names of devices, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”).
  private static let devices: Set<String> = {
    let numbers = "123456789¹²³"
    return Set(
      ["con", "prn", "aux", "nul"] + ["com", "lpt"].flatMap { device in numbers.map { device + String($0) } })
  }()

  package init(_ paths: [String]) {
    var seen: Set<Substring> = []
    found = paths.flatMap { path in
      path.split(separator: "/").compactMap { name -> (path: String, name: String)? in
        let place = path[..<name.endIndex]
        guard ReservedNames.isReserved(name), seen.insert(place).inserted else { return nil }
        return (String(place), String(name))
      }
    }
  }

  private static func isReserved(_ name: Substring) -> Bool {
    let stem = name.prefix { $0 != "." }.reversed().drop { $0 == " " }.reversed()
    return devices.contains(String(stem).lowercased()) || name.hasSuffix(".") || name.hasSuffix(" ")
      || name.unicodeScalars.contains { $0.value < 32 || "<>:\"\\|?*".unicodeScalars.contains($0) }
  }

  /// The diagnostics for the files of a project.
  package var diagnostics: [Diagnostic] {
    found.map { path, name in
      Diagnostic(
        .pathReserved, path: path,
        "Windows has no file called \(name), so that it can write neither this nor its page.",
        help: "Rename it: no \(ReservedNames.examples), no dot or blank at the end, and none of < > : \" \\ | ? *.")
    }
  }

  /// What an id cannot be, for people.
  package static let examples = "con, prn, aux, nul, com1 or lpt1"
}
