/// Something that somebody did, or that the system did because a rule left no choice. Acts are sealed: the public sees
/// that an entry is there, and nothing of it until it is opened.
public enum Act: Hashable, Sendable {
  /// The installation was founded by two administrators, with its first policy.
  case forceFounded(ForceFounded)
  /// The program was started.
  case programStarted(ProgramStarted)
  /// The wall clock moved against the time since boot.
  case clockJumped(ClockJumped)
  /// An officer or member of police staff was given an account.
  case officerAdded(OfficerAdded)
  /// An account was closed.
  case officerRemoved(OfficerRemoved)
  /// A rank, a role or training was proposed for somebody.
  case grantProposed(GrantProposed)
  /// A second person confirmed a grant.
  case grantConfirmed(GrantConfirmed)
  /// A grant was withdrawn.
  case grantWithdrawn(GrantWithdrawn)
  /// A member of the Strategic Board proposed a policy.
  case policyProposed(PolicyProposed)
  /// A second member of the Strategic Board adopted a policy.
  case policyConfirmed(PolicyConfirmed)
  /// An evaluation of exactly one decision policy was recorded.
  case evaluationMade(EvaluationMade)
  /// Openings of sealed entries were given to an oversight body.
  case bundleMade(BundleMade)
  /// An auditor replayed the sealed entries of a deployment.
  case auditorReplayed(AuditorReplayed)
  /// A retrospective search was asked for, which is another authority and not installed.
  case retrospectiveRequested(RetrospectiveRequested)
  /// An applicant wrote or changed an application.
  case deploymentDrafted(DeploymentDrafted)
  /// The applicant submitted the application.
  case deploymentSubmitted(DeploymentSubmitted)
  /// A chief officer was consulted.
  case deploymentConsulted(DeploymentConsulted)
  /// The authorising officer gave the written authority.
  case deploymentAuthorised(DeploymentAuthorised)
  /// The authorising officer refused the application.
  case deploymentRefused(DeploymentRefused)
  /// A Superintendent reviewed an urgent authority.
  case urgencyReviewed(UrgencyReviewed)
  /// The public was told in advance.
  case noticePublished(NoticePublished)
  /// The notice was waived.
  case noticeWaived(NoticeWaived)
  /// The roster was set.
  case deploymentRostered(DeploymentRostered)
  /// The briefing for the deployment was written.
  case deploymentBriefed(DeploymentBriefed)
  /// A rostered officer acknowledged the briefing.
  case briefingAcknowledged(BriefingAcknowledged)
  /// Bronze confirmed place, signs and uniformed presence on the ground.
  case placeConfirmed(PlaceConfirmed)
  /// The system engineer checked cameras, threshold and pack.
  case systemChecked(SystemChecked)
  /// Recognition went live.
  case deploymentStarted(DeploymentStarted)
  /// Recognition was paused.
  case deploymentPaused(DeploymentPaused)
  /// Recognition was resumed.
  case deploymentResumed(DeploymentResumed)
  /// Silver recorded whether the use is still necessary and proportionate.
  case necessityRecorded(NecessityRecorded)
  /// Silver or Gold halted the deployment, which ends it.
  case deploymentHalted(DeploymentHalted)
  /// Recognition ended.
  case deploymentEnded(DeploymentEnded)
  /// The deployment was cancelled before it went live, with a Cancellation Report.
  case deploymentCancelled(DeploymentCancelled)
  /// Performance trouble was flagged.
  case flagRaised(FlagRaised)
  /// A flag was cleared.
  case flagCleared(FlagCleared)
  /// A camera's counts for a minute.
  case cameraTallied(CameraTallied)
  /// The watchlist was built, or built anew.
  case watchlistBuilt(WatchlistBuilt)
  /// A second approver agreed to the entries that name them.
  case watchlistApproved(WatchlistApproved)
  /// The watchlist was frozen for use.
  case watchlistFrozen(WatchlistFrozen)
  /// Somebody was taken off the watchlist, which is always allowed.
  case entryWithdrawn(EntryWithdrawn)
  /// The Blue List of a deployment was built, or built anew.
  case blueListBuilt(BlueListBuilt)
  /// A volunteer was taken off the Blue List, which is always allowed.
  case consentWithdrawn(ConsentWithdrawn)
  /// A volunteer is known to have walked through a camera's Zone of Recognition.
  case passLogged(PassLogged)
  /// A face in view was at or above the threshold: a possible match.
  case alertRaised(AlertRaised)
  /// The same track raised an open alert again.
  case alertSighted(AlertSighted)
  /// The operator assessed an alert.
  case alertAssessed(AlertAssessed)
  /// An engagement officer decided whether to engage.
  case alertDecided(AlertDecided)
  /// An engagement officer spoke to somebody.
  case alertEngaged(AlertEngaged)
  /// The person was gone before anybody could engage.
  case personNotLocated(PersonNotLocated)
  /// What followed an engagement.
  case outcomeRecorded(OutcomeRecorded)
  /// The figures of a deployment were fixed, so that they outlive what they count.
  case figuresFixed(FiguresFixed)
  /// The record was published.
  case recordPublished(RecordPublished)
  /// The post-deployment review was done.
  case deploymentReviewed(DeploymentReviewed)
  /// An action of a review was completed.
  case actionCompleted(ActionCompleted)
  /// The deployment was closed.
  case deploymentClosed(DeploymentClosed)
  /// What must be forgotten is being erased; from here there is no return.
  case erasureBegun(ErasureBegun)
  /// Keys and ciphertext are gone.
  case erasureFinished(ErasureFinished)
  /// Something is kept beyond its period.
  case holdPlaced(HoldPlaced)
  /// A hold was reviewed and goes on.
  case holdReviewed(HoldReviewed)
  /// A hold ended.
  case holdEnded(HoldEnded)
  /// An information-sharing agreement was registered.
  case agreementAdded(AgreementAdded)
  /// Headquarters endorsed an agreement.
  case agreementEndorsed(AgreementEndorsed)
  /// Images were given to a partner.
  case imagesDisclosed(ImagesDisclosed)
  /// Advice was sought or given, without images.
  case adviceRecorded(AdviceRecorded)
  /// A partner reported an alert of its own.
  case partnerAlerted(PartnerAlerted)
  /// A partner's public statement about the force, and whether it was put right.
  case partnerSaid(PartnerSaid)
  /// An agreement ended.
  case agreementEnded(AgreementEnded)

  /// What was done, with its fields.
  public var payload: any ActPayload {
    switch self {
    case .forceFounded(let payload): payload
    case .programStarted(let payload): payload
    case .clockJumped(let payload): payload
    case .officerAdded(let payload): payload
    case .officerRemoved(let payload): payload
    case .grantProposed(let payload): payload
    case .grantConfirmed(let payload): payload
    case .grantWithdrawn(let payload): payload
    case .policyProposed(let payload): payload
    case .policyConfirmed(let payload): payload
    case .evaluationMade(let payload): payload
    case .bundleMade(let payload): payload
    case .auditorReplayed(let payload): payload
    case .retrospectiveRequested(let payload): payload
    case .deploymentDrafted(let payload): payload
    case .deploymentSubmitted(let payload): payload
    case .deploymentConsulted(let payload): payload
    case .deploymentAuthorised(let payload): payload
    case .deploymentRefused(let payload): payload
    case .urgencyReviewed(let payload): payload
    case .noticePublished(let payload): payload
    case .noticeWaived(let payload): payload
    case .deploymentRostered(let payload): payload
    case .deploymentBriefed(let payload): payload
    case .briefingAcknowledged(let payload): payload
    case .placeConfirmed(let payload): payload
    case .systemChecked(let payload): payload
    case .deploymentStarted(let payload): payload
    case .deploymentPaused(let payload): payload
    case .deploymentResumed(let payload): payload
    case .necessityRecorded(let payload): payload
    case .deploymentHalted(let payload): payload
    case .deploymentEnded(let payload): payload
    case .deploymentCancelled(let payload): payload
    case .flagRaised(let payload): payload
    case .flagCleared(let payload): payload
    case .cameraTallied(let payload): payload
    case .watchlistBuilt(let payload): payload
    case .watchlistApproved(let payload): payload
    case .watchlistFrozen(let payload): payload
    case .entryWithdrawn(let payload): payload
    case .blueListBuilt(let payload): payload
    case .consentWithdrawn(let payload): payload
    case .passLogged(let payload): payload
    case .alertRaised(let payload): payload
    case .alertSighted(let payload): payload
    case .alertAssessed(let payload): payload
    case .alertDecided(let payload): payload
    case .alertEngaged(let payload): payload
    case .personNotLocated(let payload): payload
    case .outcomeRecorded(let payload): payload
    case .figuresFixed(let payload): payload
    case .recordPublished(let payload): payload
    case .deploymentReviewed(let payload): payload
    case .actionCompleted(let payload): payload
    case .deploymentClosed(let payload): payload
    case .erasureBegun(let payload): payload
    case .erasureFinished(let payload): payload
    case .holdPlaced(let payload): payload
    case .holdReviewed(let payload): payload
    case .holdEnded(let payload): payload
    case .agreementAdded(let payload): payload
    case .agreementEndorsed(let payload): payload
    case .imagesDisclosed(let payload): payload
    case .adviceRecorded(let payload): payload
    case .partnerAlerted(let payload): payload
    case .partnerSaid(let payload): payload
    case .agreementEnded(let payload): payload
    }
  }

  /// Every kind of act, in the order of the documentation.
  public static let kinds: [any ActPayload.Type] = [
    ForceFounded.self, ProgramStarted.self, ClockJumped.self, OfficerAdded.self, OfficerRemoved.self,
    GrantProposed.self, GrantConfirmed.self, GrantWithdrawn.self, PolicyProposed.self, PolicyConfirmed.self,
    EvaluationMade.self, BundleMade.self, AuditorReplayed.self, RetrospectiveRequested.self, DeploymentDrafted.self,
    DeploymentSubmitted.self, DeploymentConsulted.self, DeploymentAuthorised.self, DeploymentRefused.self,
    UrgencyReviewed.self, NoticePublished.self, NoticeWaived.self, DeploymentRostered.self, DeploymentBriefed.self,
    BriefingAcknowledged.self, PlaceConfirmed.self, SystemChecked.self, DeploymentStarted.self,
    DeploymentPaused.self, DeploymentResumed.self, NecessityRecorded.self, DeploymentHalted.self,
    DeploymentEnded.self, DeploymentCancelled.self, FlagRaised.self, FlagCleared.self, CameraTallied.self,
    WatchlistBuilt.self, WatchlistApproved.self, WatchlistFrozen.self, EntryWithdrawn.self, BlueListBuilt.self,
    ConsentWithdrawn.self, PassLogged.self, AlertRaised.self, AlertSighted.self,
    AlertAssessed.self, AlertDecided.self, AlertEngaged.self, PersonNotLocated.self, OutcomeRecorded.self,
    FiguresFixed.self, RecordPublished.self, DeploymentReviewed.self, ActionCompleted.self, DeploymentClosed.self,
    ErasureBegun.self, ErasureFinished.self, HoldPlaced.self, HoldReviewed.self, HoldEnded.self,
    AgreementAdded.self, AgreementEndorsed.self, ImagesDisclosed.self, AdviceRecorded.self, PartnerAlerted.self,
    PartnerSaid.self, AgreementEnded.self,
  ]

  /// Reads an act by its name and fields.
  public init(name: String, fields: [String: FieldValue]) throws(FieldProblem) {
    switch name {
    case ForceFounded.kind.name: self = .forceFounded(try ForceFounded.shape.read(fields))
    case ProgramStarted.kind.name: self = .programStarted(try ProgramStarted.shape.read(fields))
    case ClockJumped.kind.name: self = .clockJumped(try ClockJumped.shape.read(fields))
    case OfficerAdded.kind.name: self = .officerAdded(try OfficerAdded.shape.read(fields))
    case OfficerRemoved.kind.name: self = .officerRemoved(try OfficerRemoved.shape.read(fields))
    case GrantProposed.kind.name: self = .grantProposed(try GrantProposed.shape.read(fields))
    case GrantConfirmed.kind.name: self = .grantConfirmed(try GrantConfirmed.shape.read(fields))
    case GrantWithdrawn.kind.name: self = .grantWithdrawn(try GrantWithdrawn.shape.read(fields))
    case PolicyProposed.kind.name: self = .policyProposed(try PolicyProposed.shape.read(fields))
    case PolicyConfirmed.kind.name: self = .policyConfirmed(try PolicyConfirmed.shape.read(fields))
    case EvaluationMade.kind.name: self = .evaluationMade(try EvaluationMade.shape.read(fields))
    case BundleMade.kind.name: self = .bundleMade(try BundleMade.shape.read(fields))
    case AuditorReplayed.kind.name: self = .auditorReplayed(try AuditorReplayed.shape.read(fields))
    case RetrospectiveRequested.kind.name: self = .retrospectiveRequested(try RetrospectiveRequested.shape.read(fields))
    case DeploymentDrafted.kind.name: self = .deploymentDrafted(try DeploymentDrafted.shape.read(fields))
    case DeploymentSubmitted.kind.name: self = .deploymentSubmitted(try DeploymentSubmitted.shape.read(fields))
    case DeploymentConsulted.kind.name: self = .deploymentConsulted(try DeploymentConsulted.shape.read(fields))
    case DeploymentAuthorised.kind.name: self = .deploymentAuthorised(try DeploymentAuthorised.shape.read(fields))
    case DeploymentRefused.kind.name: self = .deploymentRefused(try DeploymentRefused.shape.read(fields))
    case UrgencyReviewed.kind.name: self = .urgencyReviewed(try UrgencyReviewed.shape.read(fields))
    case NoticePublished.kind.name: self = .noticePublished(try NoticePublished.shape.read(fields))
    case NoticeWaived.kind.name: self = .noticeWaived(try NoticeWaived.shape.read(fields))
    case DeploymentRostered.kind.name: self = .deploymentRostered(try DeploymentRostered.shape.read(fields))
    case DeploymentBriefed.kind.name: self = .deploymentBriefed(try DeploymentBriefed.shape.read(fields))
    case BriefingAcknowledged.kind.name: self = .briefingAcknowledged(try BriefingAcknowledged.shape.read(fields))
    case PlaceConfirmed.kind.name: self = .placeConfirmed(try PlaceConfirmed.shape.read(fields))
    case SystemChecked.kind.name: self = .systemChecked(try SystemChecked.shape.read(fields))
    case DeploymentStarted.kind.name: self = .deploymentStarted(try DeploymentStarted.shape.read(fields))
    case DeploymentPaused.kind.name: self = .deploymentPaused(try DeploymentPaused.shape.read(fields))
    case DeploymentResumed.kind.name: self = .deploymentResumed(try DeploymentResumed.shape.read(fields))
    case NecessityRecorded.kind.name: self = .necessityRecorded(try NecessityRecorded.shape.read(fields))
    case DeploymentHalted.kind.name: self = .deploymentHalted(try DeploymentHalted.shape.read(fields))
    case DeploymentEnded.kind.name: self = .deploymentEnded(try DeploymentEnded.shape.read(fields))
    case DeploymentCancelled.kind.name: self = .deploymentCancelled(try DeploymentCancelled.shape.read(fields))
    case FlagRaised.kind.name: self = .flagRaised(try FlagRaised.shape.read(fields))
    case FlagCleared.kind.name: self = .flagCleared(try FlagCleared.shape.read(fields))
    case CameraTallied.kind.name: self = .cameraTallied(try CameraTallied.shape.read(fields))
    case WatchlistBuilt.kind.name: self = .watchlistBuilt(try WatchlistBuilt.shape.read(fields))
    case WatchlistApproved.kind.name: self = .watchlistApproved(try WatchlistApproved.shape.read(fields))
    case WatchlistFrozen.kind.name: self = .watchlistFrozen(try WatchlistFrozen.shape.read(fields))
    case EntryWithdrawn.kind.name: self = .entryWithdrawn(try EntryWithdrawn.shape.read(fields))
    case BlueListBuilt.kind.name: self = .blueListBuilt(try BlueListBuilt.shape.read(fields))
    case ConsentWithdrawn.kind.name: self = .consentWithdrawn(try ConsentWithdrawn.shape.read(fields))
    case PassLogged.kind.name: self = .passLogged(try PassLogged.shape.read(fields))
    case AlertRaised.kind.name: self = .alertRaised(try AlertRaised.shape.read(fields))
    case AlertSighted.kind.name: self = .alertSighted(try AlertSighted.shape.read(fields))
    case AlertAssessed.kind.name: self = .alertAssessed(try AlertAssessed.shape.read(fields))
    case AlertDecided.kind.name: self = .alertDecided(try AlertDecided.shape.read(fields))
    case AlertEngaged.kind.name: self = .alertEngaged(try AlertEngaged.shape.read(fields))
    case PersonNotLocated.kind.name: self = .personNotLocated(try PersonNotLocated.shape.read(fields))
    case OutcomeRecorded.kind.name: self = .outcomeRecorded(try OutcomeRecorded.shape.read(fields))
    case FiguresFixed.kind.name: self = .figuresFixed(try FiguresFixed.shape.read(fields))
    case RecordPublished.kind.name: self = .recordPublished(try RecordPublished.shape.read(fields))
    case DeploymentReviewed.kind.name: self = .deploymentReviewed(try DeploymentReviewed.shape.read(fields))
    case ActionCompleted.kind.name: self = .actionCompleted(try ActionCompleted.shape.read(fields))
    case DeploymentClosed.kind.name: self = .deploymentClosed(try DeploymentClosed.shape.read(fields))
    case ErasureBegun.kind.name: self = .erasureBegun(try ErasureBegun.shape.read(fields))
    case ErasureFinished.kind.name: self = .erasureFinished(try ErasureFinished.shape.read(fields))
    case HoldPlaced.kind.name: self = .holdPlaced(try HoldPlaced.shape.read(fields))
    case HoldReviewed.kind.name: self = .holdReviewed(try HoldReviewed.shape.read(fields))
    case HoldEnded.kind.name: self = .holdEnded(try HoldEnded.shape.read(fields))
    case AgreementAdded.kind.name: self = .agreementAdded(try AgreementAdded.shape.read(fields))
    case AgreementEndorsed.kind.name: self = .agreementEndorsed(try AgreementEndorsed.shape.read(fields))
    case ImagesDisclosed.kind.name: self = .imagesDisclosed(try ImagesDisclosed.shape.read(fields))
    case AdviceRecorded.kind.name: self = .adviceRecorded(try AdviceRecorded.shape.read(fields))
    case PartnerAlerted.kind.name: self = .partnerAlerted(try PartnerAlerted.shape.read(fields))
    case PartnerSaid.kind.name: self = .partnerSaid(try PartnerSaid.shape.read(fields))
    case AgreementEnded.kind.name: self = .agreementEnded(try AgreementEnded.shape.read(fields))
    default: throw FieldProblem("act", wanted: "the name of an act")
    }
  }
}
