/// The name and the password with which a camera is asked for its pictures.
///
/// They come from a file or from the environment, never from an argument or an address, and are handed to FFmpeg in
/// memory. However this value is printed, it shows neither.
public struct SourceCredentials: Sendable, Equatable {
  let user: String
  let password: String

  /// The most bytes of name and password together, written with percent signs: FFmpeg cuts longer ones off.
  private static let maximumEncoded = 120

  /// Credentials of these two.
  ///
  /// - Throws: `CaptureError.badCredentials`, which repeats neither.
  public init(user: String, password: String) throws(CaptureError) {
    guard !user.isEmpty else { throw .badCredentials(reason: "the name is empty") }
    guard !user.utf8.contains(UInt8(ascii: ":")) else { throw .badCredentials(reason: "the name has a colon in it") }
    guard (user + password).unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw .badCredentials(reason: "there are control characters in them")
    }
    self.user = user
    self.password = password
    guard encoded.utf8.count <= Self.maximumEncoded else {
      throw .badCredentials(reason: "together they are too long")
    }
  }

  /// Reads `name:password` from the first line of a file's content or of a variable.
  ///
  /// - Throws: `CaptureError.badCredentials`, which does not repeat the text.
  public init(reading text: String) throws(CaptureError) {
    let line = text.prefix { !$0.isNewline }
    guard let colon = line.firstIndex(of: ":") else {
      throw .badCredentials(reason: "the first line is not a name, a colon and a password")
    }
    try self.init(user: String(line[..<colon]), password: String(line[line.index(after: colon)...]))
  }

  /// As they stand in front of a host.
  var encoded: String { Self.escaped(user) + ":" + Self.escaped(password) }

  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SourceCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// That there are some, and nothing of them.
  public var description: String { "credentials (not shown)" }
  /// The same.
  public var debugDescription: String { description }
  /// No parts.
  public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
