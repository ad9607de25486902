/// A record of fields, which is itself a field.
public protocol FieldRecord: FieldCoding {
  /// Its fields.
  static var shape: Shape<Self> { get }
}

extension FieldRecord {
  /// The fields by name.
  public var field: FieldValue { .record(Self.shape.write(self)) }
  /// Reads the fields strictly.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .record(let fields) = field else { throw FieldProblem(wanted: Self.form) }
    self = try Self.shape.read(fields)
  }
  /// The names of the fields.
  public static var form: String { "record of " + shape.members.map(\.name).joined(separator: ", ") }
}
