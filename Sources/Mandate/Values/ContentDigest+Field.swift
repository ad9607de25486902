extension ContentDigest: PublicField {
  /// 64 hexadecimal digits.
  public var field: FieldValue { .text(description) }
  /// Reads 64 lower-case hexadecimal digits.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, let digest = ContentDigest(hexadecimal: text), digest.description == text else {
      throw FieldProblem(wanted: Self.form)
    }
    self = digest
  }
  /// A digest.
  public static var form: String { "SHA-256 in hexadecimal" }
}
