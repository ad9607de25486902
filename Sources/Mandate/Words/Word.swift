/// A short code that a policy or a person coins, such as a category or a camera: a strict pattern that no sentence and
/// no name with a capital or a space fits.
public protocol Word: PublicField, Comparable, CustomStringConvertible {
  /// The code.
  var code: String { get }
  /// Takes the code unchecked; only this module's own checks call it.
  init(unchecked code: String)
  /// Whether a code fits the pattern.
  static func fits(_ code: String) -> Bool
  /// The pattern in words.
  static var pattern: String { get }
}

extension Word {
  /// Reads a code; `nil` when it does not fit the pattern.
  public init?(_ code: String) {
    guard Self.fits(code) else { return nil }
    self.init(unchecked: code)
  }
  /// The code.
  public var field: FieldValue { .text(code) }
  /// Reads a code.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, let word = Self(text) else { throw FieldProblem(wanted: Self.pattern) }
    self = word
  }
  /// The pattern in words.
  public static var form: String { pattern }
  /// The code.
  public var description: String { code }
  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.code < right.code }

  /// Whether a code is 1 to 40 lower-case letters, digits and hyphens, beginning with a letter.
  static func isPlain(_ code: String) -> Bool {
    guard (1...40).contains(code.utf8.count), let first = code.utf8.first, (97...122).contains(first) else {
      return false
    }
    return code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
