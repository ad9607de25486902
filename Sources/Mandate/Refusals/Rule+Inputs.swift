extension Rule {
  /// The acts and statements that the rule is decided on, by name; or ``everyStatement`` or ``everyAct``.
  public var inputs: [String] {
    switch self {
    case .trialOfficer, .trialConsent, .trialRecordedOnly, .trialListSize:
      ["trial.declared"]
    case .listOwner:
      ["watchlist.built", "deployment.started"]
    case .authoritySources:
      ["deployment.drafted", "deployment.system-checked", "alert.raised"]
    case .authorityThreshold, .authorityPack, .authorityMissing, .noticeBeforeStart:
      ["deployment.noticed", "live.started"]
    case .authorityWindow:
      ["deployment.noticed", "live.started", "live.paused", "live.resumed", "live.ended"]
    case .authorityEnded, .haltEnds:
      ["live.ended", "live.started", "live.resumed"]
    case .evaluationDeclaration:
      ["evaluation.made"]
    case .signedIn:
      ["officer.added", "officer.removed"]
    case .roleRequired:
      ["grant.confirmed", "deployment.rostered"]
    case .twoPeopleGrant, .administratorSeparate:
      ["grant.proposed", "grant.confirmed"]
    case .trainingCurrent:
      ["grant.confirmed", "deployment.authorised", "deployment.started", "alert.assessed", "alert.decided"]
    case .policyTwoMembers:
      ["policy.adopted"]
    case .policyFloor:
      ["log.founded", "policy.adopted"]
    case .clockOrder, .statementSchema:
      [Self.everyStatement]
    case .numberFree, .fieldForm:
      [Self.everyAct]
    case .rfrNotInstalled:
      ["retrospective.requested"]
    case .applicationComplete:
      ["deployment.drafted", "deployment.submitted"]
    case .documentsCurrent:
      ["deployment.drafted", "deployment.submitted", "deployment.started"]
    case .lessonsAnswered:
      ["deployment.reviewed", "deployment.submitted"]
    case .lifeCycle:
      [
        "deployment.noticed", "live.started", "live.paused", "live.resumed", "live.ended", "deployment.recorded",
        "review.published", "deployment.complete", "deployment.withdrawn",
      ]
    case .reasonsStated:
      ["deployment.authorised", "deployment.refused", "deployment.consulted", "alert.assessed", "alert.decided"]
    case .applicantNotAuthoriser:
      ["deployment.drafted", "deployment.authorised"]
    case .authorisingRank, .chiefOfficerConsulted, .vetoFinal, .noticeWaiverRank:
      ["deployment.noticed"]
    case .urgencyReason:
      ["deployment.authorised"]
    case .urgentFollowUp:
      ["deployment.authorised", "deployment.urgency-reviewed", "deployment.ended"]
    case .conditionKept:
      ["deployment.noticed", "live.started", "live.ended", "deployment.recorded", "deployment.necessity-recorded"]
    case .watchlistMissing:
      ["watchlist.built", "watchlist.frozen"]
    case .watchlistCurrency:
      ["live.started", "deployment.recorded"]
    case .stillSought:
      ["watchlist.built", "watchlist.frozen", "deployment.started"]
    case .watchlistCategory, .watchlistSize:
      ["deployment.noticed", "deployment.recorded"]
    case .watchlistProvenance, .watchlistQuality, .watchlistDuplicate:
      ["watchlist.built"]
    case .minorApproval, .sensitiveApproval:
      ["watchlist.built", "watchlist.approved", "watchlist.frozen"]
    case .categoriesSum:
      ["deployment.recorded"]
    case .categoryNotStated:
      ["deployment.noticed", "log.founded"]
    case .rosterComplete:
      ["deployment.rostered", "deployment.started"]
    case .briefingAcknowledged:
      [
        "deployment.briefed", "deployment.briefing-acknowledged", "deployment.started", "alert.assessed",
        "alert.decided",
      ]
    case .placeConfirmed:
      ["live.started"]
    case .systemChecked:
      ["deployment.system-checked", "deployment.started"]
    case .evaluationOnRecord:
      ["evaluation.recorded", "deployment.noticed", "live.started"]
    case .thresholdEvidence:
      ["evaluation.recorded", "deployment.noticed", "live.started", "deployment.recorded"]
    case .falseAlertCeiling:
      ["camera.tallied", "alert.assessed", "alert.engaged", "deployment.paused"]
    case .necessityReview:
      ["deployment.necessity-recorded", "deployment.paused"]
    case .alertLive:
      [
        "alert.raised", "alert.sighted", "watchlist.withdrawn", "deployment.started", "deployment.paused",
        "deployment.ended",
      ]
    case .counterSize:
      ["camera.tallied"]
    case .groupBasis:
      ["alert.assessed", "alert.engaged"]
    case .blueListConsent, .blueListSize:
      ["blue-list.built"]
    case .operatorFirst, .twoPeople, .assessmentStands:
      ["alert.assessed", "alert.decided"]
    case .decisionFirst:
      ["alert.decided", "alert.engaged"]
    case .engagementPurpose:
      ["alert.decided", "watchlist.withdrawn"]
    case .leafletReason:
      ["alert.engaged"]
    case .outcomeBasis:
      ["alert.outcome"]
    case .recordFigures:
      ["deployment.recorded", "alert.disclosed"]
    case .recordDue:
      ["live.ended", "deployment.recorded"]
    case .reviewDue:
      ["live.ended", "review.published"]
    case .closedAfterReview:
      ["deployment.recorded", "review.published", "erased", "deployment.complete"]
    case .erasureDue:
      ["live.ended", "erased"]
    case .erasureHeld:
      ["hold.placed", "hold.ended", "erasure.begun"]
    case .holdNamed:
      ["hold.placed", "hold.reviewed", "hold.ended"]
    case .agreementInForce:
      ["agreement.in-force", "agreement.disclosed", "agreement.over"]
    case .agreementEndorsed:
      ["agreement.in-force"]
    case .agreementPurpose:
      ["agreement.added", "agreement.images-disclosed"]
    }
  }

  /// The input of a rule that looks at every public statement.
  public static let everyStatement = "every statement"

  /// The input of a rule that looks at every act.
  public static let everyAct = "every act"

  /// Whether a stranger can decide the rule on the public statements alone. Otherwise it rests on sealed acts too, and an
  /// auditor attests it.
  public var isShown: Bool {
    let statements = Set(Statement.kinds.map { $0.name })
    return inputs.allSatisfy { $0 == Self.everyStatement || statements.contains($0) }
  }
}
