extension Span: PublicField {
  /// Milliseconds.
  public var field: FieldValue { .integer(milliseconds) }
  /// Reads milliseconds.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .integer(let value) = field, value.magnitude <= FieldBound.span.magnitude else {
      throw FieldProblem(wanted: Self.form)
    }
    self.init(milliseconds: value)
  }
  /// A length of time.
  public static var form: String { "milliseconds, at most 10¹⁴" }
}
