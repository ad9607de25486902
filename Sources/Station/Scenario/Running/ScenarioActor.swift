import Mandate

/// Who did something, as this local view names them.
public struct ScenarioActor: Hashable, Sendable {
  /// The handle; `nil` for the system.
  public let handle: String?
  /// The role in which it was done; `nil` for the system, or where no role of theirs fits.
  public let role: Role?

  /// `Silver (khan)`, or `system`.
  public var title: String {
    guard let handle else { return "system" }
    guard let role else { return handle }
    return "\(role.title.prefix(1).uppercased() + role.title.dropFirst()) (\(handle))"
  }
}
