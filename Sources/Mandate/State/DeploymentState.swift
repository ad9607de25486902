/// A deployment: nothing but the replay of its acts.
public struct DeploymentState: Hashable, Sendable {
  /// Where it stands.
  public internal(set) var phase = Phase.drafted
  /// Who applies.
  public internal(set) var applicant: OfficerID?
  /// The application; gone once its texts are erased.
  public internal(set) var application: Application?
  /// The operation, once submitted.
  public internal(set) var operation: String?
  /// What the chief officer said, with their rank.
  public internal(set) var consultation: Consultation?
  /// The written authority.
  public internal(set) var authority: Authority?
  /// When the public was told.
  public internal(set) var noticedAt: Instant?
  /// The rank of who waived the notice.
  public internal(set) var waiverRank: Rank?
  /// Who does what.
  public internal(set) var roster: [RosterEntry] = []
  /// Whether there is a briefing.
  public internal(set) var briefed = false
  /// Who acknowledged it.
  public internal(set) var acknowledged: Set<OfficerID> = []
  /// What Bronze confirmed.
  public internal(set) var place: PlaceConfirmed?
  /// When Bronze confirmed it.
  public internal(set) var placeAt: Instant?
  /// What the system engineer checked.
  public internal(set) var check: SystemChecked?
  /// When the system engineer checked it.
  public internal(set) var checkedAt: Instant?
  /// The watchlist as built; gone once erased.
  public internal(set) var entries: [WatchlistEntry] = []
  /// Who built it.
  public internal(set) var compiler: OfficerID?
  /// Who approved the entries that name them as second approver.
  public internal(set) var approvers: Set<OfficerID> = []
  /// The watchlist as frozen.
  public internal(set) var frozen: WatchlistFrozen?
  /// People withdrawn since it was frozen, by category.
  public internal(set) var withdrawn: [CategoryCode: Int] = [:]
  /// Who they are, while that may be known.
  public internal(set) var withdrawnEntries: Set<EntryID> = []
  /// When it first went live.
  public internal(set) var startedAt: Instant?
  /// When recognition ended.
  public internal(set) var endedAt: Instant?
  /// When the deployment was over: recognition ended, or it was cancelled, refused or vetoed.
  public internal(set) var overAt: Instant?
  /// How recognition ended.
  public internal(set) var manner: EndManner?
  /// When it went live last, unless paused or ended.
  public internal(set) var liveSince: Instant?
  /// Why it is paused.
  public internal(set) var pausedFor: PauseCause?
  /// When it was paused.
  public internal(set) var pausedAt: Instant?
  /// Whether the clock moved while it was live, so that it has to be paused.
  public internal(set) var clockMoved = false
  /// Time live so far, pauses not counted, up to the last pause or the end.
  public internal(set) var liveFor = Span.seconds(0)
  /// When Silver's record of necessity was made last, or is counted from.
  public internal(set) var necessityAt: Instant?
  /// Whether a flag asks for a record of necessity.
  public internal(set) var necessityAsked = false
  /// When the first flag since Silver's last record was raised.
  public internal(set) var flaggedAt: Instant?
  /// False alerts that were known when somebody decided to go on after a pause.
  public internal(set) var falseAlertsWhenResumed = 0
  /// Flags that are up.
  public internal(set) var flags: [FlagRaised] = []
  /// How often each kind of flag was raised.
  public internal(set) var flagsRaised: [FlagKind: Int] = [:]
  /// Faces seen.
  public internal(set) var faces = 0
  /// What each camera counted.
  public internal(set) var cameras: [CameraCode: CameraTotals] = [:]
  /// Scores and qualities in bins.
  public internal(set) var counters = FaceCounters()
  /// The Blue List; gone once erased.
  public internal(set) var blueList: BlueListBuilt?
  /// Volunteers who were taken off it.
  public internal(set) var blueListWithdrawn: Set<VolunteerID> = []
  /// Passes of volunteers.
  public internal(set) var passes: [PassLogged] = []
  /// Alerts by number.
  public internal(set) var alerts: [AlertID: AlertState] = [:]
  /// Alerts raised, those included that are erased.
  public var alertsRaised: Int {
    max(alerts.keys.map(\.number).max() ?? 0, figures.map { $0.figures.alerts + $0.figures.blueList } ?? 0)
  }
  /// The figures, once fixed.
  public internal(set) var figures: FiguresFixed?
  /// When the record was published.
  public internal(set) var recordedAt: Instant?
  /// The review.
  public internal(set) var review: DeploymentReviewed?
  /// Actions of the review that are not completed.
  public internal(set) var openActions: Set<ActionID> = []
  /// Erasures that have begun and not finished, by class.
  public internal(set) var erasing: [RetentionClass: ErasureBegun] = [:]
  /// Classes that are erased, but for what is held.
  public internal(set) var erased: Set<RetentionClass> = []
  /// Alerts that were held back when their class was erased.
  public internal(set) var heldBack: [RetentionClass: Set<AlertID>] = [:]

  /// Whether recognition is live.
  public var isLive: Bool { phase == .live }

  /// People on the watchlist: as frozen, less those withdrawn.
  public var people: Int { (frozen?.people ?? 0).clampedSum(-withdrawn.values.clampedSum) }

  /// The officers rostered for a role.
  public func rostered(_ role: Role) -> [OfficerID] { roster.filter { $0.role == role }.map(\.officer) }

  /// Whether an officer is rostered for a role.
  public func isRostered(_ officer: OfficerID, as role: Role) -> Bool {
    roster.contains(RosterEntry(officer: officer, role: role))
  }
}
