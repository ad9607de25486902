extension String {
  /// Whether something is said: there is at least one letter or digit.
  var isStated: Bool { contains { $0.isLetter || $0.isNumber } }

  /// The text without differences of case and spacing, for asking whether two people wrote the same name.
  var folded: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
