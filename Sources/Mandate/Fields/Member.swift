/// One field of a record: its stable name, how to take it out of the record, and what it means.
public struct Member<Owner, Value: FieldCoding>: Sendable {
  let name: String
  let about: String
  let path: any KeyPath<Owner, Value> & Sendable

  /// Describes the field at `path`.
  public init(_ name: String, _ path: any KeyPath<Owner, Value> & Sendable, _ about: String) {
    self.name = name
    self.about = about
    self.path = path
  }
}
