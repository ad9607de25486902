extension Rule {
  /// The rules that were met when an authority is made public.
  static let authorityGuards: [Rule] = [
    .applicationComplete, .documentsCurrent, .lessonsAnswered, .chiefOfficerConsulted, .applicantNotAuthoriser,
    .authorisingRank, .reasonsStated,
  ]

  /// The rules that were met when a deployment went live.
  static let startGuards: [Rule] = [
    .authorityWindow, .documentsCurrent, .conditionKept, .noticeBeforeStart, .watchlistMissing, .watchlistCurrency,
    .stillSought, .watchlistCategory, .watchlistSize, .rosterComplete, .trainingCurrent, .briefingAcknowledged,
    .placeConfirmed, .systemChecked, .evaluationOnRecord,
    .thresholdEvidence,
  ]
}
