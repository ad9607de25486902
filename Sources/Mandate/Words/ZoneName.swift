/// A time zone by its name in the IANA database, such as `Europe/London`.
public struct ZoneName: Word {
  /// The name.
  public let code: String
  /// Takes the name unchecked.
  public init(unchecked code: String) { self.code = code }
  /// Whether it has the form of such a name: 1 to 3 parts of letters, digits, `_`, `+` and `-`, at most 40 bytes.
  public static func fits(_ code: String) -> Bool {
    guard (1...40).contains(code.utf8.count) else { return false }
    let parts = code.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 3
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
              || "_+-".utf8.contains(byte)
          }
      }
  }
  /// The form in words.
  public static let pattern = "a time zone's IANA name"
}
