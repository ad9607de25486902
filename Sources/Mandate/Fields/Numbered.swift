/// The identity of something by its number in this installation: 1, 2, 3, …
public protocol Numbered: PublicField, Comparable, CustomStringConvertible {
  /// The number, from 1.
  var number: Int { get }
  /// Takes any number; the rules know which are in use.
  init(_ number: Int)
  /// The letter in front of the number where people see it.
  static var letter: String { get }
}

extension Numbered {
  /// The number.
  public var field: FieldValue { .integer(Int64(number)) }
  /// Reads a number from 1.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .integer(let value) = field, let number = Int(exactly: value),
      1...FieldBound.number ~= number
    else {
      throw FieldProblem(wanted: Self.form)
    }
    self.init(number)
  }
  /// A number from 1.
  public static var form: String { "number from 1" }
  /// Whether one was given out before another.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  /// Letter and number, such as `D7`.
  public var description: String { Self.letter + String(number) }
  /// Reads letter and number, or the number alone.
  public init?(_ text: some StringProtocol) {
    let digits = text.uppercased().hasPrefix(Self.letter) ? text.dropFirst(Self.letter.count) : text[...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
      1...FieldBound.number ~= number
    else { return nil }
    self.init(number)
  }
}
