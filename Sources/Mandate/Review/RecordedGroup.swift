/// The group of the person of an alert, where an officer records it: for figures of whom false alerts fall on, and for
/// nothing else.
public struct RecordedGroup: FieldRecord {
  /// Whose word it is.
  public let basis: GroupBasis
  /// Ethnicity.
  public let ethnicity: Ethnicity
  /// Sex.
  public let sex: RecordedSex

  /// Its fields.
  public static let shape = Shape<RecordedGroup>(
    RecordedGroup.init(basis:ethnicity:sex:),
    Member("basis", \.basis, "whose word it is"),
    Member("ethnicity", \.ethnicity, "ethnicity"),
    Member("sex", \.sex, "sex"))

  /// Collects the fields; nothing is judged here.
  public init(basis: GroupBasis, ethnicity: Ethnicity, sex: RecordedSex) {
    self.basis = basis
    self.ethnicity = ethnicity
    self.sex = sex
  }
}
