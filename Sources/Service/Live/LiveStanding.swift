import Mandate

/// What a recogniser has to know of its deployment.
public struct LiveStanding: Hashable, Sendable {
  /// Where the deployment stands.
  public let phase: Phase
  /// The identities of its cameras, as the authority binds them.
  public let cameras: [CameraCode: String]
  /// The pack of its application.
  public let pack: ContentDigest?
  /// What the system engineer found.
  public let check: SystemChecked?
  /// How long the policy lets anything of a face be held.
  public let holdMax: Span
  /// Whether operators look before they know score, entry and category.
  public let blindFirstLook: Bool
  /// Alerts that an operator judged to be of different people.
  public let different: Set<AlertID>
  /// Flags that are up.
  public let flags: [FlagRaised]
  /// Who is sought now, volunteers included.
  public let sought: Set<EntryID>

  /// What a deployment's state and policy say.
  public init(_ deployment: DeploymentState, policy: Policy) {
    self.init(
      phase: deployment.phase,
      cameras: Dictionary(
        (deployment.application?.cameras ?? []).map { ($0.code, $0.identity) },
        uniquingKeysWith: { first, _ in first }),
      pack: deployment.application?.pack, check: deployment.check,
      holdMax: (deployment.authority?.policy ?? policy).holdMax, blindFirstLook: policy.blindFirstLook,
      different: Set(deployment.alerts.filter { $0.value.assessment?.opinion == .different }.map(\.key)),
      flags: deployment.flags,
      sought: Set(deployment.entries.map(\.entry)).union(deployment.volunteers.map { EntryID($0.volunteer) }))
  }

  /// A standing from its parts, for tests.
  package init(
    phase: Phase, cameras: [CameraCode: String], pack: ContentDigest?, check: SystemChecked? = nil,
    holdMax: Span = .seconds(3), blindFirstLook: Bool = false, different: Set<AlertID> = [], flags: [FlagRaised] = [],
    sought: Set<EntryID> = []
  ) {
    self.phase = phase
    self.cameras = cameras
    self.pack = pack
    self.check = check
    self.holdMax = holdMax
    self.blindFirstLook = blindFirstLook
    self.different = different
    self.flags = flags
    self.sought = sought
  }
}
