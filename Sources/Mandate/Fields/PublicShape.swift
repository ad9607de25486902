/// The shape of a record all of whose fields may be published; another field does not compile.
public struct PublicShape<Owner>: Sendable {
  /// The fields.
  public let shape: Shape<Owner>

  /// Describes the record that `make` makes of the values of `member`.
  public init<each Value: PublicField>(
    _ make: @escaping @Sendable (repeat each Value) -> Owner, _ member: repeat Member<Owner, each Value>
  ) {
    shape = Shape(make, repeat each member)
  }
}
