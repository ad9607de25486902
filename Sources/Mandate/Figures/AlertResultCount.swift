/// Alerts with the same result.
public struct AlertResultCount: PublicRecord {
  /// The result.
  public let result: AlertResult
  /// Whether there was an engagement.
  public let engaged: Bool
  /// Whether there was an arrest.
  public let arrested: Bool
  /// How many.
  public let count: Int

  /// Its fields.
  public static let publicShape = PublicShape<AlertResultCount>(
    AlertResultCount.init(result:engaged:arrested:count:),
    Member("result", \.result, "the result"),
    Member("engaged", \.engaged, "whether there was an engagement"),
    Member("arrested", \.arrested, "whether there was an arrest"),
    Member("count", \.count, "how many"))

  /// Collects the fields; nothing is judged here.
  public init(result: AlertResult, engaged: Bool, arrested: Bool, count: Int) {
    self.result = result
    self.engaged = engaged
    self.arrested = arrested
    self.count = count
  }
}
