/// What somebody may do, granted by two people. Every act names the roles that may do it.
public enum Role: String, Code {
  /// Writes applications.
  case applicant
  /// Authorises, refuses and sets conditions.
  case authorisingOfficer = "authorising-officer"
  /// Is consulted before every deployment; may veto it or require mitigation.
  case chiefOfficer = "chief-officer"
  /// Commands an operation; may halt.
  case gold
  /// Commands a deployment; may halt, and keeps its necessity under review.
  case silver
  /// Is on the ground: confirms place, signs and uniformed presence.
  case bronze
  /// Assesses alerts, and watches the system's performance.
  case lfrOperator = "lfr-operator"
  /// Decides whether to engage.
  case engagementOfficer = "engagement-officer"
  /// Sets up cameras and system.
  case systemEngineer = "system-engineer"
  /// Builds the watchlist.
  case watchlistCompiler = "watchlist-compiler"
  /// Publishes notices and records, answers requests, keeps agreements and holds.
  case informationOfficer = "information-officer"
  /// Adopts policy with another member.
  case boardMember = "board-member"
  /// Reads everything, decides nothing.
  case auditor
  /// Reads what an oversight body may read.
  case outsideOversight = "outside-oversight"
  /// Adds accounts and proposes grants; holds no operational role.
  case administrator

  /// Whether the role takes part in deployments; an administrator holds none of these.
  public var isOperational: Bool {
    switch self {
    case .administrator, .auditor, .outsideOversight: false
    default: true
    }
  }

  /// Whether the role can be rostered for a deployment, and then needs training and the briefing.
  public var isRostered: Bool {
    switch self {
    case .gold, .silver, .bronze, .lfrOperator, .engagementOfficer, .systemEngineer: true
    default: false
    }
  }

  /// Whether the role needs in-date training before it may be used.
  public var needsTraining: Bool { isRostered || self == .authorisingOfficer || self == .watchlistCompiler }

  /// The role in words.
  public var title: String {
    switch self {
    case .lfrOperator: "LFR operator"
    case .engagementOfficer: "LFR engagement officer"
    case .systemEngineer: "LFR system engineer"
    case .boardMember: "Strategic Board member"
    default: rawValue.split(separator: "-").joined(separator: " ")
    }
  }
}
