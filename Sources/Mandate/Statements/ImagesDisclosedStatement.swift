/// Images were given to a partner under an agreement.
public struct ImagesDisclosedStatement: StatementPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// How many.
  public let images: Int
  /// From which data set.
  public let dataset: DatasetCode

  /// Stable name.
  public static let name = "agreement.disclosed"
  /// What it says.
  public static let about = "Images were given to a partner under an agreement."

  /// Its fields.
  public static let publicShape = PublicShape<ImagesDisclosedStatement>(
    ImagesDisclosedStatement.init(agreement:images:dataset:),
    Member("agreement", \.agreement, "the agreement"),
    Member("images", \.images, "how many"),
    Member("dataset", \.dataset, "from which data set"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID, images: Int, dataset: DatasetCode) {
    self.agreement = agreement
    self.images = images
    self.dataset = dataset
  }
}
