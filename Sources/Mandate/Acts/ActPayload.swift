/// The fields of one kind of act.
public protocol ActPayload: FieldRecord {
  /// What kind of act this is.
  static var kind: ActKind { get }
}
