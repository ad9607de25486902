extension Force {
  /// What still stands against a start, in the order in which people would see to it; empty when nothing does.
  public func obstacles(toStarting id: DeploymentID, at now: Instant) -> [Refusal] {
    guard let deployment = deployments[id], let application = deployment.application,
      let authority = deployment.authority
    else { return [Refusal(.authorityMissing, "\(id) has no authority.")] }
    var found = authorityObstacles(deployment, id, application, authority, at: now)
    found += watchlistObstacles(deployment, application, authority, at: now)
    found += peopleObstacles(deployment, at: now)
    found += groundObstacles(deployment, application, authority, at: now)
    return found
  }

  /// What stands against going on after a pause: people and ground are looked at anew, since both may have changed.
  func obstacles(toResuming deployment: DeploymentState, at now: Instant) -> [Refusal] {
    guard let application = deployment.application, let authority = deployment.authority else {
      return [Refusal(.authorityMissing, "There is no authority to go on under.")]
    }
    return peopleObstacles(deployment, at: now) + groundObstacles(deployment, application, authority, at: now)
  }

  /// How long Bronze's confirmation and the engineer's check stand: they are of the day, not of the week.
  public static let groundCurrency = Span.hours(12)

  private func authorityObstacles(
    _ deployment: DeploymentState, _ id: DeploymentID, _ application: Application, _ authority: Authority,
    at now: Instant
  ) -> [Refusal] {
    var found: [Refusal] = []
    let window = application.window
    let end = authority.end(of: window)
    if now < window.start {
      found.append(Refusal(.authorityWindow, "The window opens in \(window.start.since(now)), at \(window.start)."))
    } else if now >= end {
      found.append(Refusal(.authorityWindow, "The window closed \(now.since(end)) ago, at \(end)."))
    }
    found += documents(of: application, on: now.day)
    if let noticed = deployment.noticedAt {
      if now.since(noticed) < authority.policy.noticeLead {
        found.append(
          Refusal(
            .noticeBeforeStart,
            "The notice was published \(now.since(noticed)) ago; the policy asks for \(authority.policy.noticeLead)."))
      }
    } else if deployment.waiverRank == nil {
      found.append(Refusal(.noticeBeforeStart, "No notice was published, and none was waived."))
    }
    return found
  }

  private func watchlistObstacles(
    _ deployment: DeploymentState, _ application: Application, _ authority: Authority, at now: Instant
  ) -> [Refusal] {
    guard let frozen = deployment.frozen else {
      return [Refusal(.watchlistMissing, "There is no frozen watchlist.")]
    }
    var found: [Refusal] = []
    let age = now.since(deployment.oldestExtraction ?? frozen.oldestExtraction)
    if age >= authority.policy.watchlistCurrency {
      found.append(
        Refusal(
          .watchlistCurrency,
          "The oldest entry was extracted \(age) before the start; the limit is \(authority.policy.watchlistCurrency).")
      )
    }
    if age < .seconds(0) {
      found.append(Refusal(.watchlistCurrency, "An entry was extracted \(Span.seconds(0) - age) after now."))
    }
    let check = now.since(deployment.oldestCheck ?? frozen.oldestCheck)
    if check >= authority.policy.stillSoughtCurrency {
      found.append(
        Refusal(
          .stillSought,
          "Somebody was last checked to be still sought \(check) before the start; the limit is \(authority.policy.stillSoughtCurrency)."
        ))
    }
    if deployment.people < 1 {
      found.append(Refusal(.watchlistSize, "Everybody was withdrawn from the watchlist."))
    }
    found += blueListObstacles(deployment)
    return found
  }

  private func peopleObstacles(_ deployment: DeploymentState, at now: Instant) -> [Refusal] {
    var found: [Refusal] = []
    found += rosterObstacles(deployment.roster)
    for entry in deployment.roster {
      if officers[entry.officer]?.open != true || officers[entry.officer]?.roles.contains(entry.role) != true {
        found.append(Refusal(.rosterComplete, "\(entry.officer) no longer holds the role of \(entry.role.title)."))
      }
      do throws(Refusal) {
        try training(of: entry.officer, for: entry.role, on: now.day)
      } catch { found.append(error) }
    }
    if !deployment.briefed {
      found.append(Refusal(.briefingAcknowledged, "There is no briefing."))
    }
    for officer in Set(deployment.roster.map(\.officer)).subtracting(deployment.acknowledged).sorted() {
      found.append(Refusal(.briefingAcknowledged, "\(officer) has not acknowledged the briefing."))
    }
    return found
  }

  /// What a roster lacks, whoever is on it.
  func rosterObstacles(_ roster: [RosterEntry]) -> [Refusal] {
    var found: [Refusal] = []
    for role in [Role.silver, .bronze, .lfrOperator, .engagementOfficer, .systemEngineer]
    where !roster.contains(where: { $0.role == role }) {
      found.append(Refusal(.rosterComplete, "Nobody is rostered as \(role.title)."))
    }
    return found + separationObstacles(roster)
  }

  /// The operator flags trouble to Silver, and so is somebody else.
  func separationObstacles(_ roster: [RosterEntry]) -> [Refusal] {
    let operators = Set(roster.filter { $0.role == .lfrOperator }.map(\.officer))
    return roster.filter { $0.role == .silver && operators.contains($0.officer) }.map {
      Refusal(
        .rosterComplete, "\($0.officer) is rostered as Silver and as LFR operator; the operator reports to another.")
    }
  }

  private func groundObstacles(
    _ deployment: DeploymentState, _ application: Application, _ authority: Authority, at now: Instant
  ) -> [Refusal] {
    var found: [Refusal] = []
    if authority.conditions.contains(where: { $0.kind == .signsRequired }), deployment.place?.signs != true {
      found.append(Refusal(.conditionKept, "A condition asks for signs, and none are confirmed."))
    }
    let current = Self.groundCurrency
    if let at = deployment.placeAt, now.since(at) >= current {
      found.append(
        Refusal(.placeConfirmed, "Bronze confirmed the place \(now.since(at)) ago; that stands for \(current)."))
    }
    if let at = deployment.checkedAt, now.since(at) >= current {
      found.append(
        Refusal(.systemChecked, "The system was checked \(now.since(at)) ago; that stands for \(current)."))
    }
    if let place = deployment.place {
      let lacking = [(place.place, "the place"), (place.signs, "signs"), (place.uniformed, "uniformed presence")]
        .filter { !$0.0 }.map(\.1)
      if !lacking.isEmpty {
        found.append(Refusal(.placeConfirmed, "Bronze did not confirm \(Self.list(lacking, "and"))."))
      }
    } else {
      found.append(Refusal(.placeConfirmed, "Bronze has not confirmed place, signs and uniformed presence."))
    }
    guard let check = deployment.check else {
      return found + [Refusal(.systemChecked, "The system engineer has not checked the system.")]
    }
    if check.cameras.isEmpty { found.append(Refusal(.systemChecked, "No camera delivers.")) }
    if check.system.pack != application.pack {
      found.append(Refusal(.authorityPack, "The pack that is loaded is not the authorised one."))
    }
    if check.threshold != application.threshold {
      found.append(
        Refusal(
          .authorityThreshold, "The threshold is set to \(check.threshold); \(application.threshold) is authorised."))
    }
    return found + evidenceObstacles(check, people: deployment.compared, authority, at: now)
  }
}

extension DeploymentState {
  /// The oldest extraction of an image that is still on the list.
  var oldestExtraction: Instant? { entries.flatMap(\.images).map(\.extractedAt).min() }
  /// The oldest check that somebody on the list is still sought.
  var oldestCheck: Instant? { entries.map(\.stillSoughtCheckedAt).min() }
}
