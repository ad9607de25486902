/// How a record is written and read, in one list of its fields.
///
/// The list must give exactly the values that the record's initialiser takes, in its order: a field that is left out, or
/// has another type, does not compile.
public struct Shape<Owner>: Sendable {
  /// The fields in the order of the initialiser.
  public let members: [MemberDescription]
  private let writer: @Sendable (Owner) -> [String: FieldValue]
  private let reader: @Sendable ([String: FieldValue]) throws(FieldProblem) -> Owner

  /// Describes the record that `make` makes of the values of `member`.
  public init<each Value: FieldCoding>(
    _ make: @escaping @Sendable (repeat each Value) -> Owner, _ member: repeat Member<Owner, each Value>
  ) {
    var members: [MemberDescription] = []
    repeat members.append(Self.description(of: each member))
    self.members = members
    let names = Set(members.map(\.name))
    writer = { owner in
      var fields: [String: FieldValue] = [:]
      repeat Self.write(each member, of: owner, to: &fields)
      return fields
    }
    reader = { fields throws(FieldProblem) in
      if let unknown = fields.keys.filter({ !names.contains($0) }).min() {
        throw FieldProblem(unknown, wanted: "no such field")
      }
      do {
        return make(repeat try Self.read(each member, from: fields))
      } catch let problem as FieldProblem {
        throw problem
      } catch {
        throw FieldProblem(wanted: "a record")
      }
    }
  }

  /// The fields of a record; those that hold nothing are left out.
  public func write(_ owner: Owner) -> [String: FieldValue] { writer(owner) }

  /// Reads a record strictly: every field that may not be left out is there, and no other.
  public func read(_ fields: [String: FieldValue]) throws(FieldProblem) -> Owner { try reader(fields) }

  private static func description<Value>(of member: Member<Owner, Value>) -> MemberDescription {
    MemberDescription(name: member.name, form: Value.form, about: member.about)
  }

  private static func write<Value>(
    _ member: Member<Owner, Value>, of owner: Owner, to fields: inout [String: FieldValue]
  ) {
    let value = owner[keyPath: member.path].field
    if case .null = value { return }
    fields[member.name] = value
  }

  private static func read<Value>(
    _ member: Member<Owner, Value>, from fields: [String: FieldValue]
  ) throws(FieldProblem) -> Value {
    guard let field = fields[member.name] ?? (Value.mayBeAbsent ? .null : nil) else {
      throw FieldProblem(member.name, wanted: Value.form)
    }
    do throws(FieldProblem) { return try Value(field: field) } catch { throw error.under(member.name) }
  }
}
