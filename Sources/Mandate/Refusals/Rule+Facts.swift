extension Rule {
  /// What the rule says, in a sentence.
  public var about: String { facts.about }

  /// Where the rule comes from.
  public var source: String { facts.source }

  /// The acts and statements it is decided on.
  public var inputs: [String] { facts.inputs }

  /// What a rule says, where it comes from, and what it is decided on.
  private typealias Facts = (about: String, source: String, inputs: [String])

  private var facts: Facts {
    switch self {
    case .trialOfficer:
      (
        "A trial needs a named responsible officer.",
        "Overt design, permits: a trial has a named responsible officer; after the MPS response to the "
          + "London Policing Ethics Panel (2020), §13 (defined roles)",
        ["trial.declared"]
      )
    case .trialConsent:
      (
        "A trial needs the recorded consent of each volunteer on its Blue List.",
        "Overt design, permits: a trial compares consenting volunteers only; Data Protection Act 2018, s."
          + " 35(2)(a) (consent)",
        ["trial.declared"]
      )
    case .trialRecordedOnly:
      (
        "A trial looks at recorded files only, never at a live camera or a network source.",
        "Overt design, permits: a trial never sees live passers-by; live use needs a deployment's written"
          + " authority, MPS response to the London Policing Ethics Panel (2020), §19",
        ["trial.declared"]
      )
    case .trialListSize:
      (
        "A trial's Blue List holds at least one person and at most the policy's number.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist's composition is not "
          + "excessive)",
        ["trial.declared"]
      )
    case .listOwner:
      (
        "A list belongs to one authority and is used under no other.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist is bespoke to a deployment)",
        ["watchlist.built", "deployment.started"]
      )
    case .authoritySources:
      (
        "Recognition sees only the cameras or files bound to the authority.",
        "MPS response to the London Policing Ethics Panel (2020), §19, §24 (size, scale and duration are "
          + "the minimum needed)",
        ["deployment.drafted", "deployment.system-checked", "alert.raised"]
      )
    case .authorityThreshold:
      (
        "Recognition compares at the authorised threshold only, and the threshold is one that can tell "
          + "people apart.",
        "MPS response to the London Policing Ethics Panel (2020), §19, §24 (size, scale and duration are "
          + "the minimum needed)",
        ["deployment.noticed", "live.started"]
      )
    case .authorityPack:
      (
        "Recognition uses the authorised model pack only.",
        "MPS response to the London Policing Ethics Panel (2020), §15 (the algorithm used is the "
          + "algorithm tested)",
        ["deployment.noticed", "live.started"]
      )
    case .authorityWindow:
      (
        "Recognition happens within the authority's window, which is no longer than the policy allows.",
        "MPS response to the London Policing Ethics Panel (2020), §19, §24 (size, scale and duration are "
          + "the minimum needed)",
        ["deployment.noticed", "live.started", "live.paused", "live.resumed", "live.ended"]
      )
    case .authorityEnded:
      (
        "An authority that has ended is not used again.",
        "MPS response to the London Policing Ethics Panel (2020), §19 (no use without prior authority)",
        ["live.ended", "live.started", "live.resumed"]
      )
    case .authorityMissing:
      (
        "There is no authority to act under.",
        "MPS response to the London Policing Ethics Panel (2020), §19 (no use without prior authority)",
        ["deployment.noticed", "live.started"]
      )
    case .evaluationDeclaration:
      (
        "An evaluation needs a named responsible person and looks at labelled still images only.",
        "MPS response to the London Policing Ethics Panel (2020), §14–§15 (published evaluation of the algorithm)",
        ["evaluation.made"]
      )
    case .signedIn:
      (
        "Every command is a signed-in officer's, whose account is open.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (defined roles), §24 (the "
          + "authorising officer is accountable)",
        ["session"]
      )
    case .roleRequired:
      (
        "An act is done by somebody who holds a role for it, and in a deployment is rostered for it.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (defined roles and command structure)",
        ["grant.confirmed", "deployment.rostered"]
      )
    case .twoPeopleGrant:
      (
        "Roles, ranks and training are granted by two people, neither of whom is the one who gets them.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (security measures); design: no one"
          + " person can make an authorising officer",
        ["grant.proposed", "grant.confirmed"]
      )
    case .administratorSeparate:
      (
        "An account administrator holds no operational role.",
        "Overt design: who makes accounts does not command deployments; after MPS response to the London "
          + "Policing Ethics Panel (2020), §24 (security measures)",
        ["grant.proposed", "grant.confirmed"]
      )
    case .trainingCurrent:
      (
        "Everybody in a role that needs it has training in date, awareness of unconscious bias included.",
        "MPS response to the London Policing Ethics Panel (2020), §16, §26 (training prior to operational"
          + " deployment)",
        ["grant.confirmed", "deployment.started", "deployment.authorised"]
      )
    case .policyTwoMembers:
      (
        "A policy is adopted by two members of the Strategic Board.",
        "MPS response to the London Policing Ethics Panel (2020), §24, §27 (the Strategic Board is the "
          + "senior oversight body)",
        ["policy.adopted"]
      )
    case .policyFloor:
      (
        "A policy may be stricter than the built-in one, never laxer.",
        "Overt design, invariants I1–I20: each number is a floor",
        ["log.founded", "policy.adopted"]
      )
    case .clockOrder:
      (
        "Entries come in the order of time; what is earlier than the last is refused.",
        "Overt design, the ledger: time",
        ["every statement"]
      )
    case .numberFree:
      (
        "A number is given out once, in order.",
        "Overt design, the ledger: stable names",
        ["every act"]
      )
    case .rfrNotInstalled:
      (
        "Retrospective search is another authority, permission and log subject, and is not installed.",
        "MPS reply 01.FOI.22.022489, question 1 (LFR and RFR are separate); national guidance on LFR excludes RFR",
        ["retrospective.requested"]
      )
    case .applicationComplete:
      (
        "An application says everything that the authorising officer has to weigh.",
        "MPS response to the London Policing Ethics Panel (2020), §7–§13, §19, §24; R (Bridges) v South "
          + "Wales Police [2020] EWCA Civ 1058, ¶130",
        ["deployment.drafted", "deployment.submitted"]
      )
    case .documentsCurrent:
      (
        "The assessments that an application rests on are there and in date.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §16; Data Protection Act 2018, s. 64",
        ["deployment.drafted", "deployment.submitted", "deployment.started"]
      )
    case .lessonsAnswered:
      (
        "An application answers the open actions of earlier deployments of its operation, whose reviews are done.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §16 (lessons are learnt for future"
          + " deployments)",
        ["deployment.reviewed", "deployment.submitted"]
      )
    case .lifeCycle:
      (
        "A deployment goes through its states in order: nothing is skipped, nothing that ended begins again.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (planning, authorisation and review"
          + " procedures)",
        [
          "deployment.noticed", "live.started", "live.paused", "live.resumed", "live.ended",
          "deployment.recorded", "review.published", "deployment.complete", "deployment.withdrawn",
        ]
      )
    case .reasonsStated:
      (
        "Who decides says why, in words.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (the authorising officer must "
          + "articulate their reasons)",
        ["deployment.authorised", "deployment.refused", "deployment.consulted", "alert.assessed", "alert.decided"]
      )
    case .applicantNotAuthoriser:
      (
        "The authorising officer is never the applicant.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (the process adopts a similar "
          + "approach to that for RIPA powers)",
        ["deployment.drafted", "deployment.authorised"]
      )
    case .authorisingRank:
      (
        "The authorising officer is at least a Superintendent, or in urgency at least an Inspector.",
        "MPS response to the London Policing Ethics Panel (2020), §19",
        ["deployment.noticed"]
      )
    case .urgencyReason:
      (
        "An Inspector's authority says why it could not wait for a Superintendent.",
        "MPS response to the London Policing Ethics Panel (2020), §19 (in cases of urgency)",
        ["deployment.authorised"]
      )
    case .urgentFollowUp:
      (
        "An urgent authority is reviewed by a Superintendent within the policy's time, else it ends.",
        "MPS response to the London Policing Ethics Panel (2020), §19; design: the follow-up that urgency"
          + " calls for",
        ["deployment.authorised", "deployment.urgency-reviewed", "deployment.ended"]
      )
    case .chiefOfficerConsulted:
      (
        "A chief officer is consulted before a deployment is authorised.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (chief officer involvement)",
        ["deployment.noticed"]
      )
    case .vetoFinal:
      (
        "A chief officer's veto is final.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (the opportunity to veto a "
          + "deployment altogether)",
        ["deployment.noticed"]
      )
    case .conditionKept:
      (
        "The conditions of the authority, mitigation included, are kept.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (conditions), §24 (mitigation)",
        ["deployment.noticed", "live.started", "live.ended", "deployment.recorded"]
      )
    case .noticeBeforeStart:
      (
        "The public is told before recognition goes live, unless the notice was waived.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §17 (information in advance of "
          + "planned deployments)",
        ["deployment.noticed", "live.started"]
      )
    case .noticeWaiverRank:
      (
        "The notice is waived only with a reason and by somebody of the policy's rank.",
        "MPS response to the London Policing Ethics Panel (2020), §13; national guidance on LFR (advance "
          + "notice except for a critical threat)",
        ["deployment.noticed"]
      )
    case .watchlistMissing:
      (
        "There is a watchlist, frozen for this deployment.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist is bespoke to a deployment)",
        ["watchlist.built", "watchlist.frozen"]
      )
    case .watchlistCurrency:
      (
        "The oldest extraction of a watchlist is less than 24 hours before the start; freezing anew "
          + "restarts nothing.",
        "MPS response to the London Policing Ethics Panel (2020), §24, §28",
        ["live.started", "deployment.recorded"]
      )
    case .stillSought:
      (
        "Everybody on the watchlist was checked to be still sought less than 24 hours before the start.",
        "MPS response to the London Policing Ethics Panel (2020), §28 (currency)",
        ["watchlist.built", "watchlist.frozen", "deployment.started"]
      )
    case .watchlistCategory:
      (
        "Everybody on the watchlist is of a category within the authority.",
        "MPS response to the London Policing Ethics Panel (2020), §28 (a further purpose needs further "
          + "authority); R (Bridges) v South Wales Police [2020] EWCA Civ 1058, ¶123–¶124",
        ["deployment.noticed", "deployment.recorded"]
      )
    case .watchlistSize:
      (
        "The watchlist is no longer than the authority says.",
        "MPS response to the London Policing Ethics Panel (2020), §5, §24 (the composition is not excessive)",
        ["deployment.noticed", "deployment.recorded"]
      )
    case .watchlistProvenance:
      (
        "Every entry has source and data set, lawful basis and a named check that the image is of that person.",
        "MPS response to the London Policing Ethics Panel (2020), §5, §28 (lawfully held; all reasonable steps)",
        ["watchlist.built"]
      )
    case .watchlistQuality:
      (
        "Every image passed the quality gate.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (system measures to ensure the "
          + "quality of the images)",
        ["watchlist.built"]
      )
    case .watchlistDuplicate:
      (
        "A person stands on a watchlist once.",
        "Overt design: figures count people",
        ["watchlist.built"]
      )
    case .minorApproval:
      (
        "An entry for somebody under 18 has a rationale and a second approver.",
        "South Wales Police policy, as in R (Bridges) v South Wales Police [2020] EWCA Civ 1058; Liberty "
          + "Investigates (2025) on forces that kept no reasons",
        ["watchlist.built"]
      )
    case .sensitiveApproval:
      (
        "An entry for somebody of a group that the policy marks has a rationale and a second approver.",
        "College of Policing, Authorised Professional Practice: LFR, watchlist (sensitive entries)",
        ["watchlist.built"]
      )
    case .categoriesSum:
      (
        "Categories are exhaustive and sum to the watchlist's size.",
        "MPS reply to a request for information on Stratford, 28 June 2018, question 5 (306 and 0 of 489)",
        ["deployment.recorded"]
      )
    case .categoryNotStated:
      (
        "The category not-stated-by-the-source is for imported history only.",
        "MPS reply to a request for information on Stratford, 28 June 2018, question 5; design: history "
          + "is told as it was given",
        ["deployment.noticed", "log.founded"]
      )
    case .rosterComplete:
      (
        "The roster has a Silver, a Bronze, an LFR operator, an engagement officer and a system engineer.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (Bronze, Silver, Gold), §26",
        ["deployment.rostered", "deployment.started"]
      )
    case .briefingAcknowledged:
      (
        "Everybody rostered has acknowledged this deployment's briefing.",
        "MPS response to the London Policing Ethics Panel (2020), §26 (training prior to each deployment)",
        ["deployment.briefed", "deployment.briefing-acknowledged", "deployment.started"]
      )
    case .placeConfirmed:
      (
        "Bronze has confirmed place, signs and uniformed presence on the ground.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (transparency); [2019] EWHC 2341 "
          + "(Admin) on signs",
        ["live.started"]
      )
    case .systemChecked:
      (
        "The system engineer has checked cameras, threshold and pack.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (system engineers optimise the performance)",
        ["deployment.system-checked", "deployment.started"]
      )
    case .evaluationOnRecord:
      (
        "An algorithm is used only with a current evaluation of exactly this decision policy.",
        "MPS response to the London Policing Ethics Panel (2020), §15; R (Bridges) v South Wales Police "
          + "[2020] EWCA Civ 1058 (the force must satisfy itself)",
        ["evaluation.recorded", "deployment.noticed", "live.started"]
      )
    case .falseAlertCeiling:
      (
        "Over the ceiling of false alerts a deployment is paused: the lower sequential 95 % bound counts.",
        "South Wales Police operating procedure, as in R (Bridges) v South Wales Police [2020] EWCA Civ "
          + "1058 (1 in 1,000)",
        ["camera.tallied", "alert.assessed", "alert.engaged", "deployment.paused"]
      )
    case .necessityReview:
      (
        "Silver keeps recording that the use is still necessary and proportionate.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (the use is reviewed throughout the"
          + " deployment)",
        ["deployment.necessity-recorded", "deployment.paused"]
      )
    case .haltEnds:
      (
        "A halt ends a deployment; only a pause is undone.",
        "MPS response to the London Policing Ethics Panel (2020), §13 (Silver is empowered to halt any "
          + "deployment)",
        ["live.ended", "live.started", "live.resumed"]
      )
    case .alertLive:
      (
        "Alerts come only from a live deployment, from its cameras, at or above its threshold.",
        "MPS response to the London Policing Ethics Panel (2020), §19, §24",
        ["alert.raised", "deployment.started", "deployment.paused", "deployment.ended"]
      )
    case .operatorFirst:
      (
        "No engagement is decided before an operator has assessed the alert and referred it.",
        "MPS response to the London Policing Ethics Panel (2020), §4, §16, §26",
        ["alert.assessed", "alert.decided"]
      )
    case .twoPeople:
      (
        "Assessment and decision are made by two different people.",
        "MPS response to the London Policing Ethics Panel (2020), §4, §26",
        ["alert.assessed", "alert.decided"]
      )
    case .decisionFirst:
      (
        "Nobody is engaged without an engagement officer's own decision.",
        "MPS response to the London Policing Ethics Panel (2020), §4, §16, §26",
        ["alert.decided", "alert.engaged"]
      )
    case .assessmentStands:
      (
        "An alert that was judged different people is closed, and what was decided is not decided again.",
        "MPS response to the London Policing Ethics Panel (2020), §16, §26",
        ["alert.assessed", "alert.decided"]
      )
    case .engagementPurpose:
      (
        "An engagement is underpinned by a lawful policing purpose.",
        "MPS response to the London Policing Ethics Panel (2020), §16",
        ["alert.decided"]
      )
    case .leafletReason:
      (
        "Everybody engaged gets the leaflet, or there is a reason why not.",
        "MPS response to the London Policing Ethics Panel (2020), §26 (wherever possible)",
        ["alert.engaged"]
      )
    case .outcomeBasis:
      (
        "Any outcome beyond an engagement names its own legal basis.",
        "MPS response to the London Policing Ethics Panel (2020), §16",
        ["alert.outcome"]
      )
    case .recordFigures:
      (
        "The record's figures agree with each other and with the alerts disclosed, false alerts against "
          + "both denominators.",
        "MPS reply to a request for information on Stratford, 28 June 2018, questions 2–5; MPS response "
          + "to the London Policing Ethics Panel (2020), §13, §17",
        ["deployment.recorded", "alert.disclosed"]
      )
    case .recordDue:
      (
        "The record is published within the policy's time after the end.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §17",
        ["live.ended", "deployment.recorded"]
      )
    case .reviewDue:
      (
        "The review is done within the policy's time after the end.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §16",
        ["live.ended", "review.published"]
      )
    case .closedAfterReview:
      (
        "A deployment is closed only after its record, its review and its erasures.",
        "MPS response to the London Policing Ethics Panel (2020), §13, §16, §17",
        ["deployment.recorded", "review.published", "erased", "deployment.complete"]
      )
    case .erasureDue:
      (
        "What the retention schedule says is erased in time, and not before the deployment ended.",
        "MPS response to the London Policing Ethics Panel (2020), §24 (published retention periods); R "
          + "(Bridges) v South Wales Police [2020] EWCA Civ 1058, ¶93",
        ["live.ended", "erased"]
      )
    case .erasureHeld:
      (
        "What is held is not erased.",
        "Criminal Procedure and Investigations Act 1996; Data Protection Act 2018, s. 47(2)",
        ["hold.placed", "hold.ended", "erasure.begun"]
      )
    case .holdNamed:
      (
        "A hold is reasoned, has a date for its review, and is ended.",
        "Overt design, retention: after the Information Commissioner's audit of South Wales Police (2025)",
        ["hold.placed", "hold.reviewed", "hold.ended"]
      )
    case .agreementInForce:
      (
        "Nothing leaves to a third party without an agreement in force that expressly permits facial recognition.",
        "Merseyside and British Transport Police replies on partners' facial recognition (2019); MPS on "
          + "King's Cross (2019)",
        ["agreement.in-force", "agreement.disclosed", "agreement.over"]
      )
    case .agreementEndorsed:
      (
        "An agreement is endorsed at headquarters, by a chief officer.",
        "Merseyside and British Transport Police replies on partners' facial recognition (2019): local "
          + "agreements nobody at headquarters knew of",
        ["agreement.in-force"]
      )
    case .agreementPurpose:
      (
        "What is disclosed serves a purpose of the agreement.",
        "Merseyside and British Transport Police replies on partners' facial recognition (2019), question 1a",
        ["agreement.added", "agreement.images-disclosed"]
      )
    case .statementSchema:
      (
        "Public entries hold codes, numbers, moments and digests of a closed schema: no personal data, no"
          + " officer, no free text.",
        "Overt design, the ledger: two kinds of leaf; MPS response to the London Policing Ethics Panel "
          + "(2020), §24 (data protection by design)",
        ["every statement"]
      )
    }
  }
}
