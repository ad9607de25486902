/// Bronze confirmed place, signs and uniformed presence on the ground.
public struct PlaceConfirmed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Whether this is the place of the authority.
  public let place: Bool
  /// Whether signs are up.
  public let signs: Bool
  /// Whether officers in uniform are there.
  public let uniformed: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.place-confirmed",
    about: "Bronze confirmed place, signs and uniformed presence on the ground.",
    retention: .records, roles: [.bronze], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PlaceConfirmed>(
    PlaceConfirmed.init(deployment:place:signs:uniformed:),
    Member("deployment", \.deployment, "the deployment"),
    Member("place", \.place, "whether this is the place of the authority"),
    Member("signs", \.signs, "whether signs are up"),
    Member("uniformed", \.uniformed, "whether officers in uniform are there"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, place: Bool, signs: Bool, uniformed: Bool) {
    self.deployment = deployment
    self.place = place
    self.signs = signs
    self.uniformed = uniformed
  }
}
