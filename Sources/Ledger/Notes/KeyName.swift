/// The name of a key that signs notes: not empty, no Unicode spaces, no plus (C2SP signed-note).
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let text: String

  /// Takes a name; `nil` when it is not one.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 255,
      text.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 && $0.value != 0x7F
      })
    else { return nil }
    self.text = text
  }

  /// The name.
  public var description: String { text }
}
