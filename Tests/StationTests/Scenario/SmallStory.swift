/// A short story, to be changed by tests: a deployment that goes live at 12:00 and takes what a test adds.
enum SmallStory {
  static let head = """
    title: A small story
    force: Example Police
    zone: Europe/London
    starts: 2026-05-18 10:00
    officers:
      adeyemi: {rank: chief-inspector, roles: applicant}
      brooks: {rank: superintendent, roles: authorising-officer}
      chandra: {rank: commander, roles: chief-officer}
      khan: {rank: chief-inspector, roles: silver}
      ellis: {rank: sergeant, roles: bronze}
      farah: {rank: constable, roles: lfr-operator}
      green: {rank: constable, roles: engagement-officer}
      ito: {rank: staff, roles: system-engineer}
      jones: {rank: staff, roles: watchlist-compiler}
      lewis: {rank: staff, roles: information-officer}

    """

  static let live = """
    steps:
      - by: adeyemi
        do: deployment.drafted
        with:
          application:
            location: The square
            window: {from: "12:00", to: "18:00"}
            cameras: [east, west]
            categories: [court-warrant]
            roster: {silver: khan, bronze: ellis, lfr-operator: farah, engagement-officer: green, system-engineer: ito}
      - {by: adeyemi, do: deployment.submitted}
      - {by: chandra, do: deployment.consulted, with: {result: no-objection, reasons: Heard.}}
      - {by: brooks, do: deployment.authorised, with: {reasons: Needed.}}
      - {by: lewis, do: deployment.notice-published, with: {text: Today.}}
      - {by: jones, watchlist: {counts: {court-warrant: 30}}}
      - {by: khan, do: deployment.briefed, with: {briefing: Look twice.}}
      - {by: roster, do: deployment.briefing-acknowledged}
      - {by: ito, do: deployment.system-checked}
      - {by: ellis, do: deployment.place-confirmed, with: {place: true, signs: true, uniformed: true}}
      - {at: "12:00", by: khan, do: deployment.started}

    """

  /// The story up to going live, and then these steps.
  static func story(_ steps: String) -> String { head + live + steps }
}
