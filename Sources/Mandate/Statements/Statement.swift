/// What the log says in public: codes, numbers, moments and digests, and nothing about a person.
public enum Statement: Hashable, Sendable {
  /// The installation was founded.
  case forceFounded(ForceFoundedStatement)
  /// The program was started.
  case programStarted(ProgramStartedStatement)
  /// Two members of the Strategic Board adopted a policy.
  case policyAdopted(PolicyAdoptedStatement)
  /// An evaluation of exactly one decision policy is on record.
  case evaluationRecorded(EvaluationRecordedStatement)
  /// An information-sharing agreement is in force.
  case agreementEndorsed(AgreementEndorsedStatement)
  /// Images were given to a partner under an agreement.
  case imagesDisclosed(ImagesDisclosedStatement)
  /// An agreement ended.
  case agreementEnded(AgreementEndedStatement)
  /// A deployment as authorised, told to the public in advance, or at the start when the notice was waived.
  case deploymentNoticed(DeploymentNoticedStatement)
  /// An urgent authority was reviewed.
  case urgencyReviewed(UrgencyReviewedStatement)
  /// A deployment that had been noticed was cancelled.
  case deploymentCancelled(DeploymentCancelledStatement)
  /// Recognition went live.
  case liveStarted(LiveStartedStatement)
  /// Recognition was paused.
  case livePaused(LivePausedStatement)
  /// Recognition was resumed.
  case liveResumed(LiveResumedStatement)
  /// Recognition ended.
  case liveEnded(LiveEndedStatement)
  /// The published record of a deployment.
  case deploymentRecorded(DeploymentRecordedStatement)
  /// One alert of a deployment that has ended, with its result only.
  case alertDisclosed(AlertDisclosedStatement)
  /// The post-deployment review was done.
  case deploymentReviewed(DeploymentReviewedStatement)
  /// A deployment was closed.
  case deploymentClosed(DeploymentClosedStatement)
  /// Keys and ciphertext of a class are gone.
  case erased(ErasedStatement)
  /// An auditor replayed the sealed entries of a deployment and found the attested rules kept.
  case replayed(ReplayedStatement)

  /// What is said, with its fields.
  public var payload: any StatementPayload {
    switch self {
    case .forceFounded(let payload): payload
    case .programStarted(let payload): payload
    case .policyAdopted(let payload): payload
    case .evaluationRecorded(let payload): payload
    case .agreementEndorsed(let payload): payload
    case .imagesDisclosed(let payload): payload
    case .agreementEnded(let payload): payload
    case .deploymentNoticed(let payload): payload
    case .urgencyReviewed(let payload): payload
    case .deploymentCancelled(let payload): payload
    case .liveStarted(let payload): payload
    case .livePaused(let payload): payload
    case .liveResumed(let payload): payload
    case .liveEnded(let payload): payload
    case .deploymentRecorded(let payload): payload
    case .alertDisclosed(let payload): payload
    case .deploymentReviewed(let payload): payload
    case .deploymentClosed(let payload): payload
    case .erased(let payload): payload
    case .replayed(let payload): payload
    }
  }

  /// Every kind of statement, in the order of the documentation.
  public static let kinds: [any StatementPayload.Type] = [
    ForceFoundedStatement.self, ProgramStartedStatement.self, PolicyAdoptedStatement.self,
    EvaluationRecordedStatement.self, AgreementEndorsedStatement.self, ImagesDisclosedStatement.self,
    AgreementEndedStatement.self, DeploymentNoticedStatement.self, UrgencyReviewedStatement.self,
    DeploymentCancelledStatement.self, LiveStartedStatement.self, LivePausedStatement.self,
    LiveResumedStatement.self, LiveEndedStatement.self, DeploymentRecordedStatement.self,
    AlertDisclosedStatement.self, DeploymentReviewedStatement.self, DeploymentClosedStatement.self,
    ErasedStatement.self, ReplayedStatement.self,
  ]

  /// Reads a statement by its name and fields; another field than its own is refused.
  public init(name: String, fields: [String: FieldValue]) throws(FieldProblem) {
    switch name {
    case ForceFoundedStatement.name: self = .forceFounded(try ForceFoundedStatement.shape.read(fields))
    case ProgramStartedStatement.name: self = .programStarted(try ProgramStartedStatement.shape.read(fields))
    case PolicyAdoptedStatement.name: self = .policyAdopted(try PolicyAdoptedStatement.shape.read(fields))
    case EvaluationRecordedStatement.name:
      self = .evaluationRecorded(try EvaluationRecordedStatement.shape.read(fields))
    case AgreementEndorsedStatement.name: self = .agreementEndorsed(try AgreementEndorsedStatement.shape.read(fields))
    case ImagesDisclosedStatement.name: self = .imagesDisclosed(try ImagesDisclosedStatement.shape.read(fields))
    case AgreementEndedStatement.name: self = .agreementEnded(try AgreementEndedStatement.shape.read(fields))
    case DeploymentNoticedStatement.name: self = .deploymentNoticed(try DeploymentNoticedStatement.shape.read(fields))
    case UrgencyReviewedStatement.name: self = .urgencyReviewed(try UrgencyReviewedStatement.shape.read(fields))
    case DeploymentCancelledStatement.name:
      self = .deploymentCancelled(try DeploymentCancelledStatement.shape.read(fields))
    case LiveStartedStatement.name: self = .liveStarted(try LiveStartedStatement.shape.read(fields))
    case LivePausedStatement.name: self = .livePaused(try LivePausedStatement.shape.read(fields))
    case LiveResumedStatement.name: self = .liveResumed(try LiveResumedStatement.shape.read(fields))
    case LiveEndedStatement.name: self = .liveEnded(try LiveEndedStatement.shape.read(fields))
    case DeploymentRecordedStatement.name:
      self = .deploymentRecorded(try DeploymentRecordedStatement.shape.read(fields))
    case AlertDisclosedStatement.name: self = .alertDisclosed(try AlertDisclosedStatement.shape.read(fields))
    case DeploymentReviewedStatement.name:
      self = .deploymentReviewed(try DeploymentReviewedStatement.shape.read(fields))
    case DeploymentClosedStatement.name: self = .deploymentClosed(try DeploymentClosedStatement.shape.read(fields))
    case ErasedStatement.name: self = .erased(try ErasedStatement.shape.read(fields))
    case ReplayedStatement.name: self = .replayed(try ReplayedStatement.shape.read(fields))
    default: throw FieldProblem("event", wanted: "the name of a statement")
    }
  }
}
