extension Force {
  /// Most volunteers on a Blue List, in a trial as in a deployment.
  public static let mostVolunteers = TrialPolicy.builtIn.maximumListSize

  func judgeBlueList(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .blueListBuilt(let act):
      try require(deployment, id, in: .authorised, to: "given a Blue List")
      try judge(volunteers: act.volunteers, at: now)
    case .consentWithdrawn(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "relieved of a volunteer")
      try requireVolunteer(act.volunteer, of: deployment, id: id)
    case .passLogged(let act):
      try require(deployment, id, in: .live, .paused, .ended, to: "told of a pass")
      try require(deployment.figures == nil, .lifeCycle, "The figures of \(id) are fixed.")
      try requireVolunteer(act.volunteer, of: deployment, id: id)
      try require(
        deployment.application?.cameras.contains { $0.code == act.camera } == true, .authoritySources,
        "Camera \(act.camera) is not bound to \(id).")
      let (start, end) = (deployment.startedAt ?? now, deployment.endedAt ?? now)
      try require(
        act.from < act.to && act.from >= start.toTheMinute && act.to <= end, .recordFigures,
        "A pass from \(act.from) to \(act.to) does not lie between \(start) and \(end).")
    default: break
    }
  }

  private func requireVolunteer(
    _ volunteer: VolunteerID, of deployment: DeploymentState, id: DeploymentID
  ) throws(Refusal) {
    try require(
      deployment.volunteers.contains { $0.volunteer == volunteer }, .watchlistMissing,
      "The Blue List of \(id) has no volunteer \(volunteer).")
  }

  private func judge(volunteers: [Volunteer], at now: Instant) throws(Refusal) {
    try require(
      1...Self.mostVolunteers ~= volunteers.count, .blueListSize,
      "The Blue List has \(volunteers.count) volunteers; 1 to \(Self.mostVolunteers) are allowed.")
    var references: Set<String> = []
    for (index, volunteer) in volunteers.enumerated() {
      let name = "Volunteer \(volunteer.volunteer)"
      try require(
        volunteer.volunteer.number == index + 1, .numberFree,
        "\(name) stands at place \(index + 1); volunteers are numbered in order.")
      try require(volunteer.reference.isStated, .watchlistProvenance, "\(name) has no reference.")
      try require(
        references.insert(volunteer.reference.folded).inserted, .watchlistDuplicate,
        "\(name) has the reference of an earlier volunteer.")
      try require(
        volunteer.consent.isStated, .blueListConsent, "\(name) stands there without a record of their consent.")
      try require(
        volunteer.consentAt <= now, .blueListConsent,
        "\(name) would consent only in \(volunteer.consentAt.since(now)).")
      try require(!volunteer.images.isEmpty, .watchlistProvenance, "\(name) has no image.")
      for image in volunteer.images {
        try require(image.passedQuality, .watchlistQuality, "\(name) has an image that did not pass the quality gate.")
      }
    }
  }

  /// Whoever is sought is no volunteer: what stands against a start with both lists.
  func blueListObstacles(_ deployment: DeploymentState) -> [Refusal] {
    let sought = Dictionary(
      deployment.entries.map { ($0.reference.folded, $0.entry) }, uniquingKeysWith: { first, _ in first })
    return deployment.volunteers.compactMap { volunteer in
      sought[volunteer.reference.folded].map {
        Refusal(.watchlistDuplicate, "Volunteer \(volunteer.volunteer) has the reference of entry \($0).")
      }
    }
  }
}
