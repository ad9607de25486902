extension Force {
  /// What is on a watchlist.
  func judge(
    entries: [WatchlistEntry], of deployment: DeploymentState, by actor: Actor, at now: Instant
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
        references.insert(entry.reference.folded).inserted, .watchlistDuplicate,
        "\(name) has the reference of an earlier entry.")
      try require(
        allowed.contains(entry.category), .watchlistCategory,
        "\(name) is of category \(entry.category), which is not in the authority.")
      try judgeProvenance(of: entry, name: name)
      try judgeDates(of: entry, name: name, at: now)
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

  /// Nothing on the list comes from the future, where every age is young.
  private func judgeDates(of entry: WatchlistEntry, name: String, at now: Instant) throws(Refusal) {
    if let late = entry.images.map(\.extractedAt).max(), late > now {
      throw Refusal(.watchlistCurrency, "\(name) has an image extracted \(late.since(now)) after now.")
    }
    let check = entry.stillSoughtCheckedAt
    try require(
      check <= now, .stillSought, "\(name) was checked to be still sought \(check.since(now)) after now.")
  }

  /// Only who is named as second approver of an entry approves, and only what somebody else compiled.
  func judgeApproval(of deployment: DeploymentState, id: DeploymentID, by actor: Actor) throws(Refusal) {
    guard let officer = actor.officer, let rank = officers[officer]?.rank else { return }
    let rule = deployment.entries.contains { $0.minor } ? Rule.minorApproval : .sensitiveApproval
    try require(
      deployment.entries.contains { $0.needsApproval && $0.secondApprover == officer }, rule,
      "\(officer) is named as second approver of no entry on the watchlist of \(id).")
    try require(
      deployment.compiler != officer, rule, "\(officer) compiled the watchlist of \(id) and cannot approve it.")
    try require(
      rank >= .inspector, rule, "\(officer) is \(rank.title); a second approver is at least Inspector.")
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
}

extension WatchlistEntry {
  /// Whether a second approver has to agree to the entry.
  var needsApproval: Bool { minor || sensitive != nil }
}
