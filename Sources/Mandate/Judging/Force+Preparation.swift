extension Force {
  func judgePreparation(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .deploymentRostered(let act):
      try require(deployment, id, in: .submitted, .authorised, .live, .paused, to: "rostered")
      for entry in act.roster {
        guard let officer = officers[entry.officer], officer.open else {
          throw Refusal(.rosterComplete, "\(entry.officer) has no open account.")
        }
        try require(
          entry.role.isRostered && officer.roles.contains(entry.role), .rosterComplete,
          "\(entry.officer) does not hold the role of \(entry.role.title).")
      }
      let names = Set(act.roster)
      try require(names.count == act.roster.count, .rosterComplete, "Somebody is on the roster twice in one role.")
    case .deploymentBriefed(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "briefed")
      try requireReasons(act.briefing, "The briefing")
    case .briefingAcknowledged:
      try require(deployment, id, in: .authorised, .live, .paused, to: "briefed")
      try require(deployment.briefed, .briefingAcknowledged, "There is no briefing for \(id) to acknowledge.")
    case .placeConfirmed: try require(deployment, id, in: .authorised, .paused, to: "confirmed on the ground")
    case .systemChecked(let act):
      try require(deployment, id, in: .authorised, .paused, to: "checked")
      let known = Set(deployment.application?.cameras.map(\.code) ?? [])
      if let stranger = act.cameras.first(where: { !known.contains($0) }) {
        throw Refusal(.authoritySources, "Camera \(stranger) is not bound to \(id).")
      }
    case .watchlistBuilt(let act):
      try require(deployment, id, in: .authorised, to: "given a watchlist")
      try judge(entries: act.entries, of: deployment, by: actor)
    case .watchlistFrozen(let act):
      try require(deployment, id, in: .authorised, to: "given a frozen watchlist")
      try judge(act, of: deployment)
    case .entryWithdrawn(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "relieved of an entry")
      let entry = deployment.entries.first { $0.entry == act.entry }
      try require(
        entry?.category == act.category, .watchlistMissing,
        "The watchlist of \(id) has no entry \(act.entry) of \(act.category).")
    default: break
    }
  }

  private func judge(
    entries: [WatchlistEntry], of deployment: DeploymentState, by actor: Actor
  ) throws(Refusal) {
    guard let application = deployment.application, let authority = deployment.authority else {
      throw Refusal(.authorityMissing, "There is no authority for a watchlist.")
    }
    let most = authority.least(.maximumSize, application.maximumSize)
    try require(
      1...most ~= entries.count, .watchlistSize,
      "The watchlist has \(entries.count) people; the authority allows 1 to \(most).")
    let excluded = authority.conditions.compactMap { $0.kind == .excludedCategory ? $0.category : nil }
    let allowed = Set(application.categories).subtracting(excluded)
    let noMinors = authority.conditions.contains { $0.kind == .noMinors }
    var references: Set<String> = []
    for (index, entry) in entries.enumerated() {
      let name = "Entry \(entry.entry)"
      try require(
        entry.entry.number == index + 1, .numberFree,
        "\(name) stands at place \(index + 1); entries are numbered in order.")
      try require(
        references.insert(entry.reference).inserted, .watchlistDuplicate,
        "\(name) has the reference of an earlier entry.")
      try require(
        allowed.contains(entry.category), .watchlistCategory,
        "\(name) is of category \(entry.category), which is not in the authority.")
      try judgeProvenance(of: entry, name: name)
      try require(!(entry.minor && noMinors), .conditionKept, "\(name) is under 18; a condition excludes minors.")
      if entry.minor { try judgeSecondApprover(of: entry, name: "\(name) is under 18", .minorApproval, by: actor) }
      if let group = entry.sensitive {
        try judgeSecondApprover(of: entry, name: "\(name) is marked \(group)", .sensitiveApproval, by: actor)
      }
    }
  }

  private func judgeProvenance(of entry: WatchlistEntry, name: String) throws(Refusal) {
    try require(entry.reference.isStated, .watchlistProvenance, "\(name) has no reference.")
    try require(
      entry.lawfulBasis.isStated, .watchlistProvenance, "\(name) states no lawful basis on which the image is held.")
    try require(
      entry.identityConfirmedBy.isStated, .watchlistProvenance,
      "\(name) does not say who checked that the image is of this person.")
    try require(!entry.images.isEmpty, .watchlistProvenance, "\(name) has no image.")
    for image in entry.images {
      try require(image.source.isStated, .watchlistProvenance, "\(name) has an image without source.")
      try require(image.passedQuality, .watchlistQuality, "\(name) has an image that did not pass the quality gate.")
    }
  }

  private func judgeSecondApprover(
    of entry: WatchlistEntry, name: String, _ rule: Rule, by actor: Actor
  ) throws(Refusal) {
    try require(entry.rationale?.isStated == true, rule, "\(name) and has no rationale.")
    guard let approver = entry.secondApprover, let officer = officers[approver], officer.open else {
      throw Refusal(rule, "\(name) and has no second approver with an open account.")
    }
    try require(
      approver != actor.officer, rule, "\(name); \(approver) compiles the list and cannot be the second approver.")
    try require(
      officer.rank >= .inspector, rule,
      "\(name); the second approver is \(officer.rank.title), at least Inspector is needed.")
  }

  private func judge(_ frozen: WatchlistFrozen, of deployment: DeploymentState) throws(Refusal) {
    let sum = frozen.categories.map(\.count).reduce(0, +)
    try require(
      sum == frozen.people, .categoriesSum, "The categories sum to \(sum); the watchlist has \(frozen.people) people.")
    let entries = deployment.entries
    try require(!entries.isEmpty, .watchlistMissing, "There is no watchlist to freeze.")
    try require(
      frozen.people == entries.count, .watchlistSize,
      "\(frozen.people) people are frozen; the watchlist has \(entries.count).")
    for count in frozen.categories {
      let real = entries.count { $0.category == count.category }
      try require(
        real == count.count, .categoriesSum,
        "\(count.count) people are counted in \(count.category); the watchlist has \(real).")
    }
    let images = entries.flatMap(\.images)
    try require(
      frozen.oldestExtraction == images.map(\.extractedAt).min(), .watchlistCurrency,
      "The oldest extraction is not the watchlist's.")
    try require(
      frozen.oldestCheck == entries.map(\.stillSoughtCheckedAt).min(), .stillSought,
      "The oldest check that somebody is still sought is not the watchlist's.")
    try require(
      frozen.minors == entries.count(where: \.minor) && frozen.gangsMatrix == entries.count(where: \.gangsMatrix)
        && frozen.datasets.map(\.count).reduce(0, +) == images.count, .watchlistProvenance,
      "The counts of minors, of the Gangs Matrix or by data set are not the watchlist's.")
  }
}
