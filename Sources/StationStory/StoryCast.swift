import Mandate

/// The people of a small force, by number.
package enum StoryCast {
  package static let firstAdministrator = OfficerID(1)
  package static let secondAdministrator = OfficerID(2)
  package static let applicant = OfficerID(3)
  package static let superintendent = OfficerID(4)
  package static let commander = OfficerID(5)
  package static let gold = OfficerID(6)
  package static let silver = OfficerID(7)
  package static let bronze = OfficerID(8)
  package static let lfrOperator = OfficerID(9)
  package static let engagementOfficer = OfficerID(10)
  package static let engineer = OfficerID(11)
  package static let compiler = OfficerID(12)
  package static let informationOfficer = OfficerID(13)

  /// Ranks and roles of all but the administrators, in the order of their numbers.
  static let granted: [(officer: OfficerID, rank: Rank, role: Role)] = [
    (applicant, .inspector, .applicant), (superintendent, .superintendent, .authorisingOfficer),
    (commander, .commander, .chiefOfficer), (gold, .chiefSuperintendent, .gold), (silver, .inspector, .silver),
    (bronze, .sergeant, .bronze), (lfrOperator, .constable, .lfrOperator),
    (engagementOfficer, .constable, .engagementOfficer), (engineer, .staff, .systemEngineer),
    (compiler, .staff, .watchlistCompiler), (informationOfficer, .staff, .informationOfficer),
  ]

  /// Who does what on the day.
  static let roster = [
    RosterEntry(officer: gold, role: .gold), RosterEntry(officer: silver, role: .silver),
    RosterEntry(officer: bronze, role: .bronze), RosterEntry(officer: lfrOperator, role: .lfrOperator),
    RosterEntry(officer: engagementOfficer, role: .engagementOfficer),
    RosterEntry(officer: engineer, role: .systemEngineer),
  ]
}
