/// Whether LFR is used to collect intelligence, and with whom it is shared ([S0] question 6).
public struct IntelligenceUse: FieldRecord {
  /// Whether it is used to collect intelligence.
  public let collects: Bool
  /// The purpose.
  public let purpose: String?
  /// Agencies and forces with whom it is or may be shared.
  public let sharedWith: [String]

  /// Its fields.
  public static let shape = Shape<IntelligenceUse>(
    IntelligenceUse.init(collects:purpose:sharedWith:),
    Member("collects", \.collects, "whether it is used to collect intelligence"),
    Member("purpose", \.purpose, "the purpose"),
    Member("sharedWith", \.sharedWith, "agencies and forces with whom it is or may be shared"))

  /// Collects the fields; nothing is judged here.
  public init(collects: Bool, purpose: String? = nil, sharedWith: [String]) {
    self.collects = collects
    self.purpose = purpose
    self.sharedWith = sharedWith
  }
}
