extension Force {
  /// What a draft still lacks before it can be submitted, in the order of the form.
  public func missing(_ id: DeploymentID, at now: Instant) -> [Refusal] {
    deployments[id].map { missing(in: $0, at: now) } ?? []
  }

  func missing(in deployment: DeploymentState, at now: Instant) -> [Refusal] {
    guard let application = deployment.application else {
      return [Refusal(.applicationComplete, "There is no application.")]
    }
    var found = legalCase(application.legalCase) + plan(application, at: now)
    found += documents(of: application, on: now.day)
    found += lessons(for: application)
    return found
  }

  private func legalCase(_ text: LegalCase) -> [Refusal] {
    let parts = [
      (text.lawfulBasis, "lawful basis"), (text.legitimateAim, "legitimate aim"),
      (text.intelligenceCase, "intelligence case"), (text.necessity, "necessity (Human Rights Act 1998)"),
      (text.strictNecessity, "strict necessity (Data Protection Act 2018)"),
      (text.scheduleEight, "condition of Schedule 8 (Data Protection Act 2018)"),
      (text.proportionality, "proportionality"), (text.watchlistRationale, "rationale of the watchlist"),
      (text.safeguards, "safeguards"), (text.alternatives, "alternatives tried or discounted"),
      (text.minimumScale, "why size, scale and duration are the minimum"),
      (text.groundsForPresence, "grounds to believe that those sought will be there"),
      (text.benefitAgainstDistrust, "benefit against public distrust"),
    ]
    return parts.filter { !$0.0.isStated }.map {
      Refusal(.applicationComplete, "The application does not state: \($0.1).")
    }
  }

  private func plan(_ application: Application, at now: Instant) -> [Refusal] {
    var found: [Refusal] = []
    func ask(_ condition: Bool, _ rule: Rule, _ sentence: String) {
      if !condition { found.append(Refusal(rule, sentence)) }
    }
    let window = application.window
    let corners = application.footprint
    ask(application.operation.isStated, .applicationComplete, "The application does not name its operation.")
    ask(application.location.isStated, .applicationComplete, "The application does not name the place.")
    ask(
      3...Self.mostCorners ~= corners.count, .applicationComplete,
      "The footprint has \(corners.count) corners; an area has 3 to \(Self.mostCorners).")
    ask(
      corners.allSatisfy { $0.latitude.magnitude <= 90_000_000 && $0.longitude.magnitude <= 180_000_000 },
      .applicationComplete, "A corner of the footprint lies off the globe.")
    ask(window.start < window.end, .authorityWindow, "The window ends at \(window.end), before it begins.")
    ask(
      window.end.since(window.start) <= policy.maximumWindow, .authorityWindow,
      "The window is \(window.end.since(window.start)); the policy allows \(policy.maximumWindow).")
    ask(window.end > now, .authorityWindow, "The window closed \(now.since(window.end)) ago.")
    ask(
      window.isConsistent, .authorityWindow,
      "The local times \(window.localStart) and \(window.localEnd) are not those of \(window.start) and \(window.end) in \(window.zone)."
    )
    ask(!application.cameras.isEmpty, .authoritySources, "The application names no camera.")
    ask(
      Set(application.cameras.map(\.code)).count == application.cameras.count, .authoritySources,
      "Two cameras have the same code.")
    for camera in application.cameras {
      ask(camera.identity.isStated, .authoritySources, "Camera \(camera.code) has no identity.")
      ask(
        camera.origin == .existingCctv || (camera.up != nil && camera.down != nil), .authoritySources,
        "Camera \(camera.code) is brought for the deployment, and it is not said when it goes up and down.")
    }
    ask(!application.categories.isEmpty, .watchlistCategory, "The application names no category of people sought.")
    for category in application.categories {
      ask(policy.categories.contains(category), .watchlistCategory, "The policy has no category \(category).")
      ask(
        category != Policy.notStated || demo, .categoryNotStated,
        "\(category) is for imported history, which only a store for demonstrations holds.")
    }
    ask(
      Set(application.categories).count == application.categories.count, .watchlistCategory,
      "A category is named twice among the \(application.categories.count).")
    ask(
      1...policy.maximumSize ~= application.maximumSize, .watchlistSize,
      "The watchlist may hold up to \(application.maximumSize) people; the policy allows 1 to \(policy.maximumSize).")
    ask(
      application.threshold > Threshold(millionths: 0) && application.threshold <= Threshold(millionths: 1_000_000),
      .authorityThreshold, "The threshold is \(application.threshold); it lies above 0 and at most at 1.")
    ask(application.benefit.isStated, .applicationComplete, "The expected benefit is not given in figures.")
    ask(
      !application.intelligence.collects || application.intelligence.purpose?.isStated == true, .applicationComplete,
      "Intelligence is collected, and its purpose is not stated.")
    return found
  }

  /// Most corners of an area that fit into a public notice.
  static let mostCorners = 100

  func documents(of application: Application, on day: Day) -> [Refusal] {
    DocumentKind.allCases.compactMap { kind in
      guard let document = application.documents.first(where: { $0.kind == kind }), document.reference.isStated else {
        return Refusal(.documentsCurrent, "The \(kind.rawValue.uppercased()) is not referred to.")
      }
      guard document.validUntil >= day, document.dated <= day else {
        return Refusal(
          .documentsCurrent,
          "The \(kind.rawValue.uppercased()) stands from \(document.dated) to \(document.validUntil); it is \(day).")
      }
      return nil
    }
  }

  private func lessons(for application: Application) -> [Refusal] {
    var found: [Refusal] = []
    for (id, earlier) in deployments.sorted(by: { $0.key < $1.key })
    where earlier.operation?.folded == application.operation.folded {
      if earlier.phase == .ended, earlier.review == nil {
        found.append(Refusal(.lessonsAnswered, "\(id) of the same operation has not been reviewed."))
      }
      for action in earlier.openActions.sorted() {
        let answer = application.answers.first { $0.deployment == id && $0.action == action }
        if answer?.answer.isStated != true {
          found.append(Refusal(.lessonsAnswered, "Action \(action) of \(id) is open and not answered."))
        }
      }
    }
    return found
  }
}

extension Window {
  /// Whether local times and moments fit some offset of a time zone: whole quarters of an hour, at most 14 hours, the two
  /// offsets at most an hour apart.
  var isConsistent: Bool {
    let offsets = [localStart.asUTC.since(start), localEnd.asUTC.since(end)]
    return offsets.allSatisfy {
      $0.milliseconds % 900_000 == 0 && ($0 < .seconds(0) ? $0 >= .hours(-14) : $0 <= .hours(14))
    } && (offsets[0].milliseconds - offsets[1].milliseconds).magnitude <= 3_600_000
  }
}

extension Benefit {
  /// Whether there is any figure at all, and none is negative.
  var isStated: Bool {
    isSound && ([alerts, officerHours, cost] + outcomes.map(\.count)).contains { $0 > 0 }
  }

  /// Whether no figure is negative, and so few classes of offence are named that they fit into a public leaf.
  var isSound: Bool {
    outcomes.count <= 100 && ([alerts, officerHours, cost] + outcomes.map(\.count)).allSatisfy { $0 >= 0 }
  }
}
