import Foundation

/// What somebody typed to sign in. It describes itself without its words, so that none gets into a log.
///
/// Characters that can be typed in more than one way are brought to one (Unicode NFC), so that another keyboard gives
/// the same passphrase.
public struct Passphrase: Sendable {
  let bytes: [UInt8]

  /// The fewest characters, as people count them.
  public static let minimumCharacters = 12
  /// The most bytes of UTF-8.
  public static let maximumBytes = 1024

  /// A passphrase that somebody chooses, or types to sign in: the same rules for both.
  public init(_ text: String) throws(PassphraseProblem) {
    // Counted before anything else is done with it: what comes may be long.
    guard text.utf8.count <= Self.maximumBytes else { throw .tooLong(bytes: text.utf8.count) }
    let text = text.precomposedStringWithCanonicalMapping
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.maximumBytes else { throw .tooLong(bytes: bytes.count) }
    guard text.count >= Self.minimumCharacters else { throw .tooShort(characters: text.count) }
    self.bytes = bytes
  }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
  /// Nothing of it.
  public var description: String { "(a passphrase)" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
