/// The numbers that every deployment is judged by. A policy may be stricter than the built-in one, never laxer.
public struct Policy: PublicRecord {
  /// Version.
  public let version: Int
  /// Longest time from the oldest extraction of a watchlist to the start.
  public let watchlistCurrency: Span
  /// Longest time from the check that somebody is still sought to the start.
  public let stillSoughtCurrency: Span
  /// Longest time from an urgent authority to its review by a Superintendent.
  public let urgentFollowUp: Span
  /// Shortest time from the notice to the start.
  public let noticeLead: Span
  /// Lowest rank that may waive the notice.
  public let waiverRank: Rank
  /// Longest window.
  public let maximumWindow: Span
  /// Most people on a watchlist.
  public let maximumSize: Int
  /// Longest time that a face in view is held for its track.
  public let holdMax: Span
  /// Most false alerts in a million faces.
  public let falseAlertCeiling: Int
  /// Longest time between Silver's records of necessity.
  public let necessityInterval: Span
  /// Time after which an overdue record pauses the deployment.
  public let necessityGrace: Span
  /// Time after the end within which the watchlist is erased.
  public let watchlistErasure: Span
  /// Time after the end within which alerts are erased.
  public let alertErasure: Span
  /// Time after the end within which engagements are erased.
  public let engagementErasure: Span
  /// Time after the end within which applications and reasons are erased.
  public let textsErasure: Span
  /// Time after the end within which the record is published.
  public let recordDue: Span
  /// Time after the end within which the review is done.
  public let reviewDue: Span
  /// Longest time for which training stands.
  public let trainingValidity: Span
  /// Longest time for which an evaluation stands.
  public let evaluationValidity: Span
  /// Longest time between reviews of a hold.
  public let holdReview: Span
  /// Time without a command after which a session ends.
  public let sessionIdle: Span
  /// Longest session.
  public let sessionLength: Span
  /// Whether an operator judges before seeing score, category and name.
  public let blindFirstLook: Bool
  /// Categories of people who may be sought.
  public let categories: [CategoryCode]
  /// Groups that need a rationale and a second approver.
  public let sensitiveGroups: [GroupCode]

  /// Its fields.
  public static let publicShape = PublicShape<Policy>(
    Policy.init(
      version:watchlistCurrency:stillSoughtCurrency:urgentFollowUp:noticeLead:waiverRank:maximumWindow:maximumSize:
      holdMax:falseAlertCeiling:necessityInterval:necessityGrace:watchlistErasure:alertErasure:engagementErasure:
      textsErasure:recordDue:reviewDue:trainingValidity:evaluationValidity:holdReview:sessionIdle:sessionLength:
      blindFirstLook:categories:sensitiveGroups:),
    Member("version", \.version, "version"),
    Member(
      "watchlistCurrency", \.watchlistCurrency,
      "longest time from the oldest extraction of a watchlist to the start"),
    Member(
      "stillSoughtCurrency", \.stillSoughtCurrency,
      "longest time from the check that somebody is still sought to the start"),
    Member(
      "urgentFollowUp", \.urgentFollowUp,
      "longest time from an urgent authority to its review by a Superintendent"),
    Member("noticeLead", \.noticeLead, "shortest time from the notice to the start"),
    Member("waiverRank", \.waiverRank, "lowest rank that may waive the notice"),
    Member("maximumWindow", \.maximumWindow, "longest window"),
    Member("maximumSize", \.maximumSize, "most people on a watchlist"),
    Member("holdMax", \.holdMax, "longest time that a face in view is held for its track"),
    Member("falseAlertCeiling", \.falseAlertCeiling, "most false alerts in a million faces"),
    Member("necessityInterval", \.necessityInterval, "longest time between Silver's records of necessity"),
    Member("necessityGrace", \.necessityGrace, "time after which an overdue record pauses the deployment"),
    Member("watchlistErasure", \.watchlistErasure, "time after the end within which the watchlist is erased"),
    Member("alertErasure", \.alertErasure, "time after the end within which alerts are erased"),
    Member("engagementErasure", \.engagementErasure, "time after the end within which engagements are erased"),
    Member("textsErasure", \.textsErasure, "time after the end within which applications and reasons are erased"),
    Member("recordDue", \.recordDue, "time after the end within which the record is published"),
    Member("reviewDue", \.reviewDue, "time after the end within which the review is done"),
    Member("trainingValidity", \.trainingValidity, "longest time for which training stands"),
    Member("evaluationValidity", \.evaluationValidity, "longest time for which an evaluation stands"),
    Member("holdReview", \.holdReview, "longest time between reviews of a hold"),
    Member("sessionIdle", \.sessionIdle, "time without a command after which a session ends"),
    Member("sessionLength", \.sessionLength, "longest session"),
    Member("blindFirstLook", \.blindFirstLook, "whether an operator judges before seeing score, category and name"),
    Member("categories", \.categories, "categories of people who may be sought"),
    Member("sensitiveGroups", \.sensitiveGroups, "groups that need a rationale and a second approver"))

  /// Collects the fields; nothing is judged here.
  public init(
    version: Int, watchlistCurrency: Span, stillSoughtCurrency: Span, urgentFollowUp: Span, noticeLead: Span,
    waiverRank: Rank, maximumWindow: Span, maximumSize: Int, holdMax: Span, falseAlertCeiling: Int,
    necessityInterval:
      Span, necessityGrace: Span, watchlistErasure: Span, alertErasure: Span, engagementErasure: Span,
    textsErasure:
      Span, recordDue: Span, reviewDue: Span, trainingValidity: Span, evaluationValidity: Span, holdReview: Span,
    sessionIdle: Span, sessionLength: Span, blindFirstLook: Bool, categories: [CategoryCode],
    sensitiveGroups:
      [GroupCode]
  ) {
    self.version = version
    self.watchlistCurrency = watchlistCurrency
    self.stillSoughtCurrency = stillSoughtCurrency
    self.urgentFollowUp = urgentFollowUp
    self.noticeLead = noticeLead
    self.waiverRank = waiverRank
    self.maximumWindow = maximumWindow
    self.maximumSize = maximumSize
    self.holdMax = holdMax
    self.falseAlertCeiling = falseAlertCeiling
    self.necessityInterval = necessityInterval
    self.necessityGrace = necessityGrace
    self.watchlistErasure = watchlistErasure
    self.alertErasure = alertErasure
    self.engagementErasure = engagementErasure
    self.textsErasure = textsErasure
    self.recordDue = recordDue
    self.reviewDue = reviewDue
    self.trainingValidity = trainingValidity
    self.evaluationValidity = evaluationValidity
    self.holdReview = holdReview
    self.sessionIdle = sessionIdle
    self.sessionLength = sessionLength
    self.blindFirstLook = blindFirstLook
    self.categories = categories
    self.sensitiveGroups = sensitiveGroups
  }
}
