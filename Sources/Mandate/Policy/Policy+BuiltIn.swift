extension Policy {
  /// The built-in policy. Its limits are also the laxest that any policy may have, but for those that ``ceilings`` gives.
  public static let builtIn = Policy(
    version: 1, watchlistCurrency: .hours(24), stillSoughtCurrency: .hours(24), urgentFollowUp: .hours(4),
    noticeLead: .seconds(0), waiverRank: .superintendent, maximumWindow: .hours(24), maximumSize: 20_000,
    holdMax: .seconds(3), falseAlertCeiling: 1_000, necessityInterval: .minutes(60), necessityGrace: .minutes(15),
    watchlistErasure: .hours(24), alertErasure: .hours(24), engagementErasure: .hours(31 * 24),
    textsErasure: .hours(7 * 366 * 24), recordDue: .hours(7 * 24), reviewDue: .hours(28 * 24),
    trainingValidity: .hours(366 * 24), evaluationValidity: .hours(366 * 24), holdReview: .hours(90 * 24),
    sessionIdle: .minutes(30), sessionLength: .hours(12), blindFirstLook: true,
    categories: [
      "court-warrant", "wanted-on-suspicion", "bail-or-court-order", "missing-at-risk", "risk-of-harm",
      "victim-or-witness", "not-stated-by-the-source",
    ].map(CategoryCode.init(unchecked:)),
    sensitiveGroups: ["under-13", "disability", "gender-reassignment"].map(GroupCode.init(unchecked:)))

  /// The category of history whose source does not say why people were on a list.
  public static let notStated = CategoryCode(unchecked: "not-stated-by-the-source")

  /// What is laxer than an invariant's floor allows; empty when nothing is.
  public var laxities: [PolicyLaxity] {
    let floor = Policy.builtIn
    var found: [PolicyLaxity] = []
    func atMost(_ name: String, _ value: Span, _ limit: Span, least: Span = .seconds(1)) {
      if value > limit || value < least {
        found.append(PolicyLaxity(field: name, value: "\(value)", limit: "\(least) to \(limit)"))
      }
    }
    func atMost(_ name: String, _ value: Int, _ limit: Int) {
      if !(1...limit ~= value) { found.append(PolicyLaxity(field: name, value: "\(value)", limit: "1 to \(limit)")) }
    }
    atMost("watchlistCurrency", watchlistCurrency, floor.watchlistCurrency)
    atMost("stillSoughtCurrency", stillSoughtCurrency, floor.stillSoughtCurrency)
    atMost("urgentFollowUp", urgentFollowUp, .hours(24))
    atMost("noticeLead", noticeLead, .hours(30 * 24), least: .seconds(0))
    atMost("maximumWindow", maximumWindow, floor.maximumWindow)
    atMost("maximumSize", maximumSize, floor.maximumSize)
    atMost("holdMax", holdMax, .seconds(10))
    atMost("falseAlertCeiling", falseAlertCeiling, floor.falseAlertCeiling)
    atMost("necessityInterval", necessityInterval, .hours(2))
    atMost("necessityGrace", necessityGrace, .minutes(30))
    atMost("watchlistErasure", watchlistErasure, floor.watchlistErasure)
    atMost("alertErasure", alertErasure, .hours(31 * 24))
    atMost("engagementErasure", engagementErasure, floor.engagementErasure)
    atMost("textsErasure", textsErasure, floor.textsErasure)
    atMost("recordDue", recordDue, .hours(31 * 24))
    atMost("reviewDue", reviewDue, .hours(62 * 24))
    atMost("trainingValidity", trainingValidity, floor.trainingValidity)
    atMost("evaluationValidity", evaluationValidity, floor.evaluationValidity)
    atMost("holdReview", holdReview, .hours(183 * 24))
    atMost("sessionIdle", sessionIdle, .hours(2))
    atMost("sessionLength", sessionLength, .hours(16))
    if waiverRank < floor.waiverRank {
      found.append(
        PolicyLaxity(field: "waiverRank", value: waiverRank.title, limit: "\(floor.waiverRank.title) or above"))
    }
    if version < 1 { found.append(PolicyLaxity(field: "version", value: "\(version)", limit: "1 or more")) }
    for category in categories where !floor.categories.contains(category) {
      found.append(PolicyLaxity(field: "categories", value: category.code, limit: "categories of the built-in policy"))
    }
    if Set(categories).count != categories.count {
      found.append(PolicyLaxity(field: "categories", value: "a category twice", limit: "each once"))
    }
    if sensitiveGroups.count > 100 {
      found.append(PolicyLaxity(field: "sensitiveGroups", value: "\(sensitiveGroups.count)", limit: "at most 100"))
    }
    for group in floor.sensitiveGroups where !sensitiveGroups.contains(group) {
      found.append(PolicyLaxity(field: "sensitiveGroups", value: "no \(group)", limit: "\(group) marked"))
    }
    return found
  }
}
