import Mandate

/// Judges a log by its public statements alone, entry by entry: what a stranger can be shown.
///
/// It is another reading of the rules than the one that the machine acts by: it has only what was published, to the minute,
/// and so bounds by a minute what it cannot see.
public struct PublicReplay {
  /// Rules that were found broken.
  public internal(set) var breaches: [Breach] = []
  /// How often each rule was asked.
  public internal(set) var asked: [Rule: Int] = [:]
  /// Statements read.
  public private(set) var statements = 0
  /// Whether the log is of a store for demonstrations.
  public internal(set) var demo = false

  var deployments: [DeploymentID: PublicDeployment] = [:]
  var policies: [Int: Policy] = [:]
  var evaluations: [EvaluationRecordedStatement] = []
  var agreements: [AgreementID: (terms: AgreementEndorsedStatement, over: Bool)] = [:]
  var last: Instant?

  /// Nothing read yet.
  public init() {}

  /// Takes a statement at its index in the log.
  public mutating func take(_ recorded: RecordedStatement, at index: UInt64) {
    statements += 1
    asked[.statementSchema, default: 0] += 1
    let now = recorded.at
    let before = last ?? now
    check(.clockOrder, nil, index, now >= before, "The entry says \(now), the one before it \(before).")
    last = max(before, now)
    switch recorded.statement {
    case .forceFounded(let said):
      demo = said.demo
      takePolicy(said.policy, at: index)
    case .policyAdopted(let said):
      check(
        .policyTwoMembers, nil, index, said.members >= 2,
        "Version \(said.policy.version) was adopted by \(said.members) members.")
      takePolicy(said.policy, at: index)
    case .programStarted: break
    case .evaluationRecorded(let said): evaluations.append(said)
    case .agreementEndorsed, .imagesDisclosed, .agreementEnded: takePartner(recorded.statement, at: index, now: now)
    default: takeDeployment(recorded.statement, at: index, now: now)
    }
  }

  /// Takes an entry that is no statement of the schema.
  public mutating func takeUnreadable(at index: UInt64, reason: String) {
    check(.statementSchema, nil, index, false, "The entry is no statement of the schema: \(reason).")
  }

  /// Notes that a rule was asked, and whether it was kept.
  mutating func check(
    _ rule: Rule, _ deployment: DeploymentID?, _ index: UInt64, _ kept: Bool, _ sentence: @autoclosure () -> String
  ) {
    asked[rule, default: 0] += 1
    // A log of breaches is a report, not a copy of a hostile log.
    guard !kept, breaches.count < 1_000 else { return }
    breaches.append(Breach(rule: rule, deployment: deployment, index: index, sentence: sentence()))
  }

  private mutating func takePolicy(_ policy: Policy, at index: UInt64) {
    let laxity = policy.laxities.first
    let isNew = policies[policy.version] == nil
    check(
      .policyFloor, nil, index, laxity == nil && isNew,
      laxity.map { "\($0.field) is \($0.value); it may be \($0.limit)." }
        ?? "Version \(policy.version) was adopted before.")
    policies[policy.version] = policy
  }

  private mutating func takePartner(_ statement: Statement, at index: UInt64, now: Instant) {
    switch statement {
    case .agreementEndorsed(let said):
      check(
        .agreementEndorsed, nil, index, said.rank >= .commander,
        "\(said.agreement) was endorsed by \(said.rank.title); headquarters is at least Commander.")
      agreements[said.agreement] = (said, false)
    case .agreementEnded(let said): agreements[said.agreement]?.over = true
    case .imagesDisclosed(let said):
      let agreement = agreements[said.agreement]
      // To the minute: an agreement that ends within the minute still stands in it.
      let stands = agreement.map {
        !$0.over && $0.terms.facialRecognition && now >= $0.terms.start.toTheMinute && now < $0.terms.end
      }
      check(
        .agreementInForce, nil, index, stands == true,
        "\(said.images) images were disclosed, and \(said.agreement) was not in force or does not permit facial recognition."
      )
    default: break
    }
  }
}
