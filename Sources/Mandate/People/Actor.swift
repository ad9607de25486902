/// Who did something: a signed-in officer, or the system by a rule that leaves no choice.
public enum Actor: Hashable, Sendable, FieldCoding {
  /// A signed-in officer.
  case officer(OfficerID)
  /// The system, for what a rule demands by itself: a window's end, an overdue review.
  case system

  /// The officer, when it is one.
  public var officer: OfficerID? {
    if case .officer(let id) = self { id } else { nil }
  }

  /// The officer's number, or 0 for the system.
  public var field: FieldValue { .integer(Int64(officer?.number ?? 0)) }

  /// Reads an officer's number, or 0.
  public init(field: FieldValue) throws(FieldProblem) {
    if case .integer(0) = field { self = .system } else { self = .officer(try OfficerID(field: field)) }
  }

  /// Officer's number or 0.
  public static var form: String { "officer's number, or 0 for the system" }
}
