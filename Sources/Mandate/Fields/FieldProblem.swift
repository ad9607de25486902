/// What is wrong with a field that was read.
public struct FieldProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it stands, such as `cameras.2.code`; empty for the whole.
  public let path: String
  /// What should stand there.
  public let wanted: String

  /// Says that something else was wanted at `path`.
  public init(_ path: String = "", wanted: String) {
    self.path = path
    self.wanted = wanted
  }

  /// The same problem, seen from the record or list that holds the field.
  public func under(_ name: String) -> FieldProblem {
    FieldProblem(path.isEmpty ? name : "\(name).\(path)", wanted: wanted)
  }

  /// `field: wanted …`.
  public var description: String {
    (path.isEmpty ? "" : "\(path): ") + "wanted \(wanted)"
  }
}
