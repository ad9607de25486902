/// A ward or other statistical area, by the nine characters of the Office for National Statistics, such as `E05013932`.
public struct WardCode: Word {
  /// The code.
  public let code: String
  /// Takes the code unchecked.
  public init(unchecked code: String) { self.code = code }
  /// Whether it is one of E, W, S and N, and eight digits.
  public static func fits(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 9 && "EWSN".utf8.contains(bytes[0]) && bytes[1...].allSatisfy { (48...57).contains($0) }
  }
  /// The pattern in words.
  public static let pattern = "one of E, W, S and N, and eight digits"
}
