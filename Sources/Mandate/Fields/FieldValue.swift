/// The form in which a field is written down: what JSON has, without fractions.
///
/// There are no floating-point numbers, so that the bytes of an entry never depend on how one was printed.
public indirect enum FieldValue: Hashable, Sendable {
  /// Nothing; a record leaves such a field out.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// Text.
  case text(String)
  /// A list, in order.
  case list([FieldValue])
  /// Named fields.
  case record([String: FieldValue])
}
