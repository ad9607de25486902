/// Images were given to a partner.
public struct ImagesDisclosed: ActPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// How many.
  public let images: Int
  /// From which data set.
  public let dataset: DatasetCode
  /// For which purpose of the agreement.
  public let purpose: String
  /// To whom.
  public let recipient: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "agreement.images-disclosed", about: "Images were given to a partner.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<ImagesDisclosed>(
    ImagesDisclosed.init(agreement:images:dataset:purpose:recipient:),
    Member("agreement", \.agreement, "the agreement"),
    Member("images", \.images, "how many"),
    Member("dataset", \.dataset, "from which data set"),
    Member("purpose", \.purpose, "for which purpose of the agreement"),
    Member("recipient", \.recipient, "to whom"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID, images: Int, dataset: DatasetCode, purpose: String, recipient: String) {
    self.agreement = agreement
    self.images = images
    self.dataset = dataset
    self.purpose = purpose
    self.recipient = recipient
  }
}
