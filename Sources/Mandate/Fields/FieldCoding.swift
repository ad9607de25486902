/// What can be a field of an act, a statement or a record inside one.
public protocol FieldCoding: Sendable, Hashable {
  /// The value as it is written down.
  var field: FieldValue { get }
  /// Reads a value strictly.
  init(field: FieldValue) throws(FieldProblem)
  /// What the field holds, in words, for `docs/events.md`.
  static var form: String { get }
}

extension FieldCoding {
  /// Whether a record may leave the field out.
  static var mayBeAbsent: Bool { Self.self is any OptionalField.Type }
}

/// Marks the one kind of field that may be left out.
protocol OptionalField {}

extension Optional: OptionalField {}

extension Optional: FieldCoding where Wrapped: FieldCoding {
  /// The value, or nothing.
  public var field: FieldValue { self?.field ?? .null }
  /// Reads a value or nothing.
  public init(field: FieldValue) throws(FieldProblem) {
    if case .null = field { self = nil } else { self = try Wrapped(field: field) }
  }
  /// What it holds, if anything.
  public static var form: String { "\(Wrapped.form), or nothing" }
}

extension Array: FieldCoding where Element: FieldCoding {
  /// The elements in order.
  public var field: FieldValue { .list(map(\.field)) }
  /// Reads a list.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .list(let values) = field, values.count <= FieldBound.list else {
      throw FieldProblem(wanted: Self.form)
    }
    self = []
    reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do throws(FieldProblem) { append(try Element(field: value)) } catch { throw error.under("\(index)") }
    }
  }
  /// A list of what the elements hold.
  public static var form: String { "list of: \(Element.form)" }
}

extension String: FieldCoding {
  /// The text.
  public var field: FieldValue { .text(self) }
  /// Reads text.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, text.utf8.count <= FieldBound.text else {
      throw FieldProblem(wanted: Self.form)
    }
    self = text
  }
  /// Free text, which is why no public leaf can hold it.
  public static var form: String { "text of at most 64 KiB" }
}

extension Bool: FieldCoding {
  /// Yes or no.
  public var field: FieldValue { .bool(self) }
  /// Reads yes or no.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .bool(let value) = field else { throw FieldProblem(wanted: Self.form) }
    self = value
  }
  /// Yes or no.
  public static var form: String { "true or false" }
}

extension Int: FieldCoding {
  /// The number.
  public var field: FieldValue { .integer(Int64(self)) }
  /// Reads a whole number.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .integer(let number) = field, let value = Int(exactly: number),
      value.magnitude <= FieldBound.number.magnitude
    else {
      throw FieldProblem(wanted: Self.form)
    }
    self = value
  }
  /// A whole number.
  public static var form: String { "whole number of at most 10¹²" }
}
