extension Rule {
  /// Where the rule comes from.
  public var source: String {
    switch self {
    case .trialOfficer:
      "Overt design, permits: a trial has a named responsible officer; after the MPS response to the London "
        + "Policing Ethics Panel (2020), §13 (defined roles)"
    case .trialConsent:
      "Overt design, permits: a trial compares consenting volunteers only; Data Protection Act 2018, s. "
        + "35(2)(a) (consent)"
    case .trialRecordedOnly:
      "Overt design, permits: a trial never sees live passers-by; live use needs a deployment's written "
        + "authority, MPS response to the London Policing Ethics Panel (2020), §19"
    case .trialListSize:
      Self.panel("§24 (a watchlist's composition is not excessive)")
    case .listOwner, .watchlistMissing:
      Self.panel("§24 (a watchlist is bespoke to a deployment)")
    case .authoritySources, .authorityThreshold, .authorityWindow:
      Self.panel("§19, §24 (size, scale and duration are the minimum needed)")
    case .authorityPack:
      Self.panel("§15 (the algorithm used is the algorithm tested)")
    case .authorityEnded, .authorityMissing:
      Self.panel("§19 (no use without prior authority)")
    case .evaluationDeclaration:
      Self.panel("§14–§15 (published evaluation of the algorithm)")
    case .signedIn:
      Self.panel("§13 (defined roles), §24 (the authorising officer is accountable)")
    case .roleRequired:
      Self.panel("§13 (defined roles and command structure)")
    case .twoPeopleGrant:
      Self.panel("§24 (security measures); design: no one person can make an authorising officer")
    case .administratorSeparate:
      "Overt design: who makes accounts does not command deployments; after MPS response to the London Policing "
        + "Ethics Panel (2020), §24 (security measures)"
    case .trainingCurrent:
      Self.panel("§16, §26 (training prior to operational deployment)")
    case .policyTwoMembers:
      Self.panel("§24, §27 (the Strategic Board is the senior oversight body)")
    case .policyFloor:
      "Overt design, invariants I1–I20: each number is a floor"
    case .clockOrder:
      "Overt design, the ledger: time"
    case .numberFree:
      "Overt design, the ledger: stable names"
    case .rfrNotInstalled:
      "MPS reply 01.FOI.22.022489, question 1 (LFR and RFR are separate); national guidance on LFR excludes RFR"
    case .applicationComplete:
      Self.panel("§7–§13, §19, §24; R (Bridges) v South Wales Police ")
    case .documentsCurrent:
      Self.panel("§13, §16; Data Protection Act 2018, s. 64")
    case .lessonsAnswered:
      Self.panel("§13, §16 (lessons are learnt for future deployments)")
    case .lifeCycle:
      Self.panel("§13 (planning, authorisation and review procedures)")
    case .reasonsStated:
      Self.panel("§13 (the authorising officer must articulate their reasons)")
    case .applicantNotAuthoriser:
      Self.panel("§24 (the process adopts a similar approach to that for RIPA powers)")
    case .authorisingRank:
      Self.panel("§19")
    case .urgencyReason:
      Self.panel("§19 (in cases of urgency)")
    case .urgentFollowUp:
      Self.panel("§19; design: the follow-up that urgency calls for")
    case .chiefOfficerConsulted:
      Self.panel("§24 (chief officer involvement)")
    case .vetoFinal:
      Self.panel("§24 (the opportunity to veto a deployment altogether)")
    case .conditionKept:
      Self.panel("§13 (conditions), §24 (mitigation)")
    case .noticeBeforeStart:
      Self.panel("§13, §17 (information in advance of planned deployments)")
    case .noticeWaiverRank:
      Self.panel("§13; national guidance on LFR (advance notice except for a critical threat)")
    case .watchlistCurrency:
      Self.panel("§24, §28")
    case .stillSought:
      Self.panel("§28 (currency)")
    case .watchlistCategory:
      Self.panel("§28 (a further purpose needs further authority); R (Bridges) v South Wales Police ")
    case .watchlistSize:
      Self.panel("§5, §24 (the composition is not excessive)")
    case .watchlistProvenance:
      Self.panel("§5, §28 (lawfully held; all reasonable steps)")
    case .watchlistQuality:
      Self.panel("§24 (system measures to ensure the quality of the images)")
    case .watchlistDuplicate:
      "Overt design: figures count people"
    case .minorApproval:
      "South Wales Police policy, as in R (Bridges) v South Wales Police "
    case .sensitiveApproval:
      "College of Policing, Authorised Professional Practice: LFR, watchlist (sensitive entries)"
    case .categoriesSum:
      "MPS reply to a request for information on Stratford, 28 June 2018, question 5 (306 and 0 of 489)"
    case .categoryNotStated:
      "MPS reply to a request for information on Stratford, 28 June 2018, question 5; design: history is told "
        + "as it was given"
    case .rosterComplete:
      Self.panel("§13 (Bronze, Silver, Gold), §26")
    case .briefingAcknowledged:
      Self.panel("§26 (training prior to each deployment)")
    case .placeConfirmed:
      Self.panel("§13 (transparency); ")
    case .systemChecked:
      Self.panel("§13 (system engineers optimise the performance)")
    case .evaluationOnRecord:
      Self.panel("§15; R (Bridges) v South Wales Police ")
    case .thresholdEvidence:
      Self.panel("§15; National Physical Laboratory, Facial Recognition Technology in Law Enforcement (2023)")
    case .falseAlertCeiling:
      "South Wales Police operating procedure, as in R (Bridges) v South Wales Police "
    case .necessityReview:
      Self.panel("§13 (the use is reviewed throughout the deployment)")
    case .haltEnds:
      Self.panel("§13 (Silver is empowered to halt any deployment)")
    case .alertLive:
      Self.panel("§19, §24")
    case .counterSize:
      Self.panel("§24 (what is not needed is not kept)")
        + "; R (Bridges) v South Wales Police [2020] EWCA Civ 1058, ¶93"
    case .groupBasis:
      "Police and Criminal Evidence Act 1984, Code A, ¶4.3A (self-defined ethnicity); Equality Act 2010, s. 149"
    case .blueListConsent:
      "Overt design, permits: a trial compares consenting volunteers only; Data Protection Act 2018, s. "
        + "35(2)(a) (consent)"
    case .blueListSize:
      Self.panel("§24 (a watchlist's composition is not excessive)")
    case .operatorFirst, .decisionFirst:
      Self.panel("§4, §16, §26")
    case .twoPeople:
      Self.panel("§4, §26")
    case .assessmentStands:
      Self.panel("§16, §26")
    case .engagementPurpose, .outcomeBasis:
      Self.panel("§16")
    case .leafletReason:
      Self.panel("§26 (wherever possible)")
    case .recordFigures:
      "MPS reply to a request for information on Stratford, 28 June 2018, questions 2–5; MPS response to the "
        + "London Policing Ethics Panel (2020), §13, §17"
    case .recordDue:
      Self.panel("§13, §17")
    case .reviewDue:
      Self.panel("§13, §16")
    case .closedAfterReview:
      Self.panel("§13, §16, §17")
    case .erasureDue:
      Self.panel("§24 (published retention periods); R (Bridges) v South Wales Police ")
    case .erasureHeld:
      "Criminal Procedure and Investigations Act 1996; Data Protection Act 2018, s. 47(2)"
    case .holdNamed:
      "Overt design, retention: after the Information Commissioner's audit of South Wales Police (2025)"
    case .agreementInForce:
      "Merseyside and British Transport Police replies on partners' facial recognition (2019); MPS on King's "
        + "Cross (2019)"
    case .agreementEndorsed:
      "Merseyside and British Transport Police replies on partners' facial recognition (2019): local agreements "
        + "nobody at headquarters knew of"
    case .agreementPurpose:
      "Merseyside and British Transport Police replies on partners' facial recognition (2019), question 1a"
    case .statementSchema:
      "Overt design, the ledger: two kinds of leaf; MPS response to the London Policing Ethics Panel (2020), "
        + "§24 (data protection by design)"
    case .fieldForm:
      "Overt design: every input is bounded; the ledger: old entries are read for years"
    }
  }

  /// Paragraphs of the letter of 23 January 2020 from which most of the rules are taken.
  private static func panel(_ paragraphs: String) -> String {
    "MPS response to the London Policing Ethics Panel (2020), \(paragraphs)"
  }
}
