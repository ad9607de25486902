/// The fields of one kind of statement, all of which may be published.
public protocol StatementPayload: PublicRecord {
  /// The stable name, such as `live.started`; never changed or reused.
  static var name: String { get }
  /// What it says, in a sentence.
  static var about: String { get }
}
