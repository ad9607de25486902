/// A data set that images come from, such as `custody-imaging`.
public struct DatasetCode: Word {
  /// The code.
  public let code: String
  /// Takes the code unchecked.
  public init(unchecked code: String) { self.code = code }
  /// Whether a code fits the pattern.
  public static func fits(_ code: String) -> Bool { isPlain(code) }
  /// The pattern in words.
  public static let pattern = "1 to 40 of a-z, 0-9 and -, beginning with a letter"
}
