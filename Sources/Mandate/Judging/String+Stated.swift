extension String {
  /// Whether there is anything but white space.
  var isStated: Bool { contains { !$0.isWhitespace } }
}
