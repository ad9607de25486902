extension Force {
  /// Somebody signed in, with an open account and a role for the act; in a deployment rostered for it.
  func judgeRole(for act: Act, by actor: Actor, at now: Instant) throws(Refusal) {
    let kind = act.kind
    guard let id = actor.officer else {
      return try require(kind.bySystem, .signedIn, "\(kind.name) is never done by the system alone.")
    }
    guard let officer = officers[id], officer.open else {
      throw Refusal(.signedIn, "\(id) has no open account.")
    }
    try require(!kind.roles.isEmpty, .roleRequired, "\(kind.name) is the system's; nobody does it by hand.")
    let held = kind.roles.filter { officer.roles.contains($0) }
    try require(
      !held.isEmpty, .roleRequired,
      "\(kind.name) is done by \(Self.list(kind.roles.map(\.title))); \(id) holds "
        + (officer.roles.isEmpty ? "no role." : "\(Self.list(officer.roles.map(\.title).sorted(), "and")).")
    )
    guard let deploymentID = act.deployment, let deployment = deployments[deploymentID], act.needsRoster else { return }
    let rostered = held.filter { !$0.isRostered || deployment.isRostered(id, as: $0) }
    try require(
      !rostered.isEmpty, .roleRequired,
      "\(id) is not rostered for \(deploymentID) as \(Self.list(held.filter(\.isRostered).map(\.title))).")
    if act.needsTraining { try judgeTraining(of: id, for: rostered, on: now.day) }
    if act.needsBriefing {
      try require(
        deployment.acknowledged.contains(id), .briefingAcknowledged,
        "\(id) has not acknowledged the briefing for \(deploymentID).")
    }
  }

  /// One of the roles in which an officer may do something is one they are trained for.
  private func judgeTraining(of id: OfficerID, for roles: [Role], on day: Day) throws(Refusal) {
    var lacking: Refusal?
    for role in roles {
      do throws(Refusal) {
        return try training(of: id, for: role, on: day)
      } catch { lacking = lacking ?? error }
    }
    if let lacking { throw lacking }
  }

  /// Whether an officer's training for a role stands on a day.
  func training(of id: OfficerID, for role: Role, on day: Day) throws(Refusal) {
    guard role.needsTraining else { return }
    guard let training = officers[id]?.training[role] else {
      throw Refusal(.trainingCurrent, "\(id) has no training on record as \(role.title).")
    }
    try require(
      training.until >= day, .trainingCurrent,
      "\(id)'s training as \(role.title) stood until \(training.until); it is \(day).")
    try require(
      training.biasAwareness, .trainingCurrent,
      "\(id)'s training as \(role.title) does not include awareness of unconscious bias.")
  }

  static func list(_ words: [String], _ last: String = "or") -> String {
    guard let tail = words.last, words.count > 1 else { return words.first ?? "nobody" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + tail
  }
}

extension Act {
  /// Whether who does it has to be rostered for the deployment, and not only to hold the role.
  var needsRoster: Bool {
    switch self {
    case .deploymentReviewed, .actionCompleted, .deploymentClosed: false
    default: true
    }
  }

  /// Whether who does it has to be trained on that day. What stops recognition, or says what happened, does not wait for
  /// training.
  var needsTraining: Bool {
    switch self {
    case .watchlistBuilt, .watchlistFrozen, .urgencyReviewed, .placeConfirmed, .systemChecked: true
    default: needsBriefing
    }
  }

  /// Whether who does it has to have acknowledged the briefing: decisions while a deployment runs, by whoever is rostered
  /// then.
  var needsBriefing: Bool {
    switch self {
    case .alertAssessed, .alertDecided, .necessityRecorded, .deploymentResumed: true
    default: false
    }
  }
}
