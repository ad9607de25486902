/// Why the demo could not be prepared.
public enum DemoError: Error, CustomStringConvertible, Sendable {
  /// Something that it needs is missing or not usable; one line that names it and the reason.
  case unusable(String)
  /// It was told to stop.
  case interrupted

  /// The line, or that it was told to stop.
  public var description: String {
    switch self {
    case .unusable(let line): line
    case .interrupted: "interrupted"
    }
  }
}
