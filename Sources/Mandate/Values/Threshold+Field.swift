extension Threshold: PublicField {
  /// Millionths.
  public var field: FieldValue { .integer(Int64(millionths)) }
  /// Reads millionths, from −2 to 2.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .integer(let value) = field, (-2_000_000...2_000_000).contains(value) else {
      throw FieldProblem(wanted: Self.form)
    }
    self.init(millionths: Int32(value))
  }
  /// A comparison score.
  public static var form: String { "millionths of a comparison score" }
}
