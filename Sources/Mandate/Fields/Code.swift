/// A value from a closed set, written as its stable name.
public protocol Code: PublicField, CaseIterable, RawRepresentable where RawValue == String {}

extension Code {
  /// The stable name.
  public var field: FieldValue { .text(rawValue) }
  /// Reads one of the names.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, let value = Self(rawValue: text) else { throw FieldProblem(wanted: Self.form) }
    self = value
  }
  /// The names.
  public static var form: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
}
