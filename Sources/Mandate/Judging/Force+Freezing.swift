extension Force {
  /// What is said of a watchlist when it is frozen is what is on it.
  func judge(_ frozen: WatchlistFrozen, of deployment: DeploymentState) throws(Refusal) {
    let sum = frozen.categories.map(\.count).clampedSum
    try require(
      sum == frozen.people, .categoriesSum, "The categories sum to \(sum); the watchlist has \(frozen.people) people.")
    let entries = deployment.entries
    try require(!entries.isEmpty, .watchlistMissing, "There is no watchlist to freeze.")
    try require(
      frozen.people == entries.count, .watchlistSize,
      "\(frozen.people) people are frozen; the watchlist has \(entries.count).")
    try require(
      Set(frozen.categories.map(\.category)).count == frozen.categories.count, .categoriesSum,
      "A category is counted twice among the \(frozen.categories.count).")
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
      frozen.minors == entries.count(where: \.minor) && frozen.gangsMatrix == entries.count(where: \.gangsMatrix),
      .watchlistProvenance,
      "\(frozen.minors) minors and \(frozen.gangsMatrix) people of the Gangs Matrix are counted; the watchlist has "
        + "\(entries.count(where: \.minor)) and \(entries.count(where: \.gangsMatrix)).")
    let datasets = Dictionary(images.map { ($0.dataset, 1) }, uniquingKeysWith: +)
    try require(
      datasets.count <= Self.mostDatasets && frozen.datasets.count == datasets.count
        && frozen.datasets.allSatisfy { datasets[$0.dataset] == $0.count }
        && Set(frozen.datasets.map(\.dataset)).count == datasets.count, .watchlistProvenance,
      "The counts by data set are not those of the \(images.count) images, or there are more than "
        + "\(Self.mostDatasets) data sets.")
    for entry in entries where entry.needsApproval {
      try require(
        entry.secondApprover.map(deployment.approvers.contains) == true,
        entry.minor ? .minorApproval : .sensitiveApproval,
        "\(entry.secondApprover.map(String.init(describing:)) ?? "Nobody") has not approved entry \(entry.entry).")
    }
  }

  /// Most data sets on one list, so that the record fits into one public leaf.
  static let mostDatasets = 100
}
