/// What the rules and the documentation know about a kind of act.
public struct ActKind: Hashable, Sendable {
  /// The stable name, such as `deployment.submitted`; never changed or reused.
  public let name: String
  /// The version of its fields; later versions only add kinds.
  public let version: Int
  /// What it means, in a sentence.
  public let about: String
  /// How long its fields are kept.
  public let retention: RetentionClass
  /// Who may do it; nobody when it is the system's alone.
  public let roles: [Role]
  /// Whether the system does it by itself.
  public let bySystem: Bool

  init(
    name: String, version: Int = 1, about: String, retention: RetentionClass, roles: [Role], bySystem: Bool
  ) {
    self.name = name
    self.version = version
    self.about = about
    self.retention = retention
    self.roles = roles
    self.bySystem = bySystem
  }
}
