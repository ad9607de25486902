/// Everything the rules know: nothing but the replay of the log's acts.
public struct Force: Hashable, Sendable {
  /// Whether the installation was founded.
  public internal(set) var founded = false
  /// Whether it is for demonstrations.
  public internal(set) var demo = false
  /// The name of the force.
  public internal(set) var name = ""
  /// The policy in force.
  public internal(set) var policy = Policy.builtIn
  /// Officers by number.
  public internal(set) var officers: [OfficerID: Officer] = [:]
  /// Grants by number.
  public internal(set) var grants: [GrantID: GrantState] = [:]
  /// Proposed policies by number.
  public internal(set) var proposals: [PolicyID: PolicyProposal] = [:]
  /// Evaluations on record.
  public internal(set) var evaluations: [EvaluationMade] = []
  /// Agreements by number.
  public internal(set) var agreements: [AgreementID: AgreementState] = [:]
  /// Holds by number.
  public internal(set) var holds: [HoldID: HoldState] = [:]
  /// Deployments by number.
  public internal(set) var deployments: [DeploymentID: DeploymentState] = [:]
  /// The moment of the last act.
  public internal(set) var last: Moment?

  /// Nothing has happened yet.
  public init() {}

  /// Whether any deployment is live or paused, so that the log has to grow evenly.
  public var hasLive: Bool { deployments.values.contains { $0.phase == .live || $0.phase == .paused } }

  /// The next free number.
  public func next<ID: Numbered>(_ taken: some Collection<ID>) -> ID {
    ID((taken.map(\.number).max() ?? 0).clampedSum(1))
  }
}
