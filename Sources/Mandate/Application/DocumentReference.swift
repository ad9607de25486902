/// An assessment that an application rests on.
public struct DocumentReference: FieldRecord {
  /// Which assessment.
  public let kind: DocumentKind
  /// Where it is kept.
  public let reference: String
  /// Its date.
  public let dated: Day
  /// The last day on which it stands.
  public let validUntil: Day

  /// Its fields.
  public static let shape = Shape<DocumentReference>(
    DocumentReference.init(kind:reference:dated:validUntil:),
    Member("kind", \.kind, "which assessment"),
    Member("reference", \.reference, "where it is kept"),
    Member("dated", \.dated, "its date"),
    Member("validUntil", \.validUntil, "the last day on which it stands"))

  /// Collects the fields; nothing is judged here.
  public init(kind: DocumentKind, reference: String, dated: Day, validUntil: Day) {
    self.kind = kind
    self.reference = reference
    self.dated = dated
    self.validUntil = validUntil
  }
}
