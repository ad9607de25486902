/// A record of fields all of which may be published.
public protocol PublicRecord: FieldRecord, PublicField {
  /// Its fields.
  static var publicShape: PublicShape<Self> { get }
}

extension PublicRecord {
  /// The fields.
  public static var shape: Shape<Self> { publicShape.shape }
}
