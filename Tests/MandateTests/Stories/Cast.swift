import Mandate

/// The people of the ordinary force.
enum Cast {
  static let firstAdministrator = OfficerID(1)
  static let secondAdministrator = OfficerID(2)
  static let applicant = OfficerID(3)
  static let superintendent = OfficerID(4)
  static let commander = OfficerID(5)
  static let gold = OfficerID(6)
  static let silver = OfficerID(7)
  static let bronze = OfficerID(8)
  static let lfrOperator = OfficerID(9)
  static let engagementOfficer = OfficerID(10)
  static let engineer = OfficerID(11)
  static let compiler = OfficerID(12)
  static let informationOfficer = OfficerID(13)
  static let boardMember = OfficerID(14)
  static let otherBoardMember = OfficerID(15)
  static let dutyInspector = OfficerID(16)
  /// Holds the roles of operator and engagement officer, as in a small team.
  static let allRounder = OfficerID(17)
  static let otherCommander = OfficerID(18)
  static let auditor = OfficerID(19)
  static let otherApplicant = OfficerID(20)
  /// A Superintendent who may authorise, for follow-up reviews.
  static let otherSuperintendent = OfficerID(21)

  /// Ranks and roles.
  static let granted: [(officer: OfficerID, rank: Rank, roles: [Role])] = [
    (applicant, .inspector, [.applicant]),
    (superintendent, .superintendent, [.authorisingOfficer]),
    (commander, .commander, [.chiefOfficer]),
    (gold, .chiefSuperintendent, [.gold]),
    (silver, .inspector, [.silver]),
    (bronze, .sergeant, [.bronze]),
    (lfrOperator, .constable, [.lfrOperator]),
    (engagementOfficer, .constable, [.engagementOfficer]),
    (engineer, .staff, [.systemEngineer]),
    (compiler, .staff, [.watchlistCompiler]),
    (informationOfficer, .staff, [.informationOfficer]),
    (boardMember, .commander, [.boardMember]),
    (otherBoardMember, .chiefSuperintendent, [.boardMember]),
    (dutyInspector, .inspector, [.authorisingOfficer]),
    (allRounder, .constable, [.lfrOperator, .engagementOfficer]),
    (otherCommander, .commander, [.chiefOfficer]),
    (auditor, .staff, [.auditor]),
    (otherApplicant, .sergeant, [.applicant]),
    (otherSuperintendent, .superintendent, [.authorisingOfficer]),
  ]

  /// Who does what on the day.
  static let roster = [
    RosterEntry(officer: gold, role: .gold), RosterEntry(officer: silver, role: .silver),
    RosterEntry(officer: bronze, role: .bronze), RosterEntry(officer: lfrOperator, role: .lfrOperator),
    RosterEntry(officer: engagementOfficer, role: .engagementOfficer),
    RosterEntry(officer: engineer, role: .systemEngineer),
    RosterEntry(officer: allRounder, role: .lfrOperator),
    RosterEntry(officer: allRounder, role: .engagementOfficer),
  ]
}
