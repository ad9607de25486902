extension Rule {
  /// What the rule says, in a sentence.
  public var about: String {
    switch self {
    case .trialOfficer:
      "A trial needs a named responsible officer."
    case .trialConsent:
      "A trial needs the recorded consent of each volunteer on its Blue List."
    case .trialRecordedOnly:
      "A trial looks at recorded files only, never at a live camera or a network source."
    case .trialListSize:
      "A trial's Blue List holds at least one person and at most the policy's number."
    case .listOwner:
      "A list belongs to one authority and is used under no other."
    case .authoritySources:
      "Recognition sees only the cameras or files bound to the authority."
    case .authorityThreshold:
      "Recognition compares at the authorised threshold only, and the threshold is one that can tell people "
        + "apart."
    case .authorityPack:
      "Recognition uses the authorised model pack only."
    case .authorityWindow:
      "Recognition happens within the authority's window, which is no longer than the policy allows."
    case .authorityEnded:
      "An authority that has ended is not used again."
    case .authorityMissing:
      "There is no authority to act under."
    case .evaluationDeclaration:
      "An evaluation needs a named responsible person and looks at labelled still images only."
    case .signedIn:
      "Every command is a signed-in officer's, whose account is open."
    case .roleRequired:
      "An act is done by somebody who holds a role for it, and in a deployment is rostered for it."
    case .twoPeopleGrant:
      "Roles, ranks and training are granted by two people, neither of whom is the one who gets them."
    case .administratorSeparate:
      "An account administrator holds no operational role."
    case .trainingCurrent:
      "Everybody in a role that needs it has training in date, awareness of unconscious bias included."
    case .policyTwoMembers:
      "A policy is adopted by two members of the Strategic Board."
    case .policyFloor:
      "A policy may be stricter than the built-in one, never laxer."
    case .clockOrder:
      "Entries come in the order of time; what is earlier than the last is refused."
    case .numberFree:
      "A number is given out once, in order."
    case .rfrNotInstalled:
      "Retrospective search is another authority, permission and log subject, and is not installed."
    case .applicationComplete:
      "An application says everything that the authorising officer has to weigh."
    case .documentsCurrent:
      "The assessments that an application rests on are there and in date."
    case .lessonsAnswered:
      "An application answers the open actions of earlier deployments of its operation, whose reviews are done."
    case .lifeCycle:
      "A deployment goes through its states in order: nothing is skipped, nothing that ended begins again."
    case .reasonsStated:
      "Who decides says why, in words."
    case .applicantNotAuthoriser:
      "The authorising officer is never the applicant."
    case .authorisingRank:
      "The authorising officer is at least a Superintendent, or in urgency at least an Inspector."
    case .urgencyReason:
      "An Inspector's authority says why it could not wait for a Superintendent."
    case .urgentFollowUp:
      "An urgent authority is reviewed by a Superintendent within the policy's time, else it ends."
    case .chiefOfficerConsulted:
      "A chief officer is consulted before a deployment is authorised."
    case .vetoFinal:
      "A chief officer's veto is final."
    case .conditionKept:
      "The conditions of the authority, mitigation included, are kept."
    case .noticeBeforeStart:
      "The public is told before recognition goes live, unless the notice was waived."
    case .noticeWaiverRank:
      "The notice is waived only with a reason and by somebody of the policy's rank."
    case .watchlistMissing:
      "There is a watchlist, frozen for this deployment."
    case .watchlistCurrency:
      "The oldest extraction of a watchlist is less than 24 hours before the start; freezing anew restarts "
        + "nothing."
    case .stillSought:
      "Everybody on the watchlist was checked to be still sought less than 24 hours before the start."
    case .watchlistCategory:
      "Everybody on the watchlist is of a category within the authority."
    case .watchlistSize:
      "The watchlist is no longer than the authority says."
    case .watchlistProvenance:
      "Every entry has source and data set, lawful basis and a named check that the image is of that person."
    case .watchlistQuality:
      "Every image passed the quality gate."
    case .watchlistDuplicate:
      "A person stands on a watchlist once."
    case .minorApproval:
      "An entry for somebody under 18 has a rationale and a second approver."
    case .sensitiveApproval:
      "An entry for somebody of a group that the policy marks has a rationale and a second approver."
    case .categoriesSum:
      "Categories are exhaustive and sum to the watchlist's size."
    case .categoryNotStated:
      "The category not-stated-by-the-source is for imported history only."
    case .rosterComplete:
      "The roster has a Silver, a Bronze, an LFR operator, an engagement officer and a system engineer."
    case .briefingAcknowledged:
      "Everybody rostered has acknowledged this deployment's briefing."
    case .placeConfirmed:
      "Bronze has confirmed place, signs and uniformed presence on the ground."
    case .systemChecked:
      "The system engineer has checked cameras, threshold and pack."
    case .evaluationOnRecord:
      "An algorithm is used only with a current evaluation of exactly this decision policy."
    case .thresholdEvidence:
      "The threshold is one from which on the evaluation shows that false alerts keep to the ceiling on a list of "
        + "this length."
    case .falseAlertCeiling:
      "Over the ceiling of false alerts a deployment is paused: the lower sequential 95 % bound counts."
    case .necessityReview:
      "Silver keeps recording that the use is still necessary and proportionate."
    case .haltEnds:
      "A halt ends a deployment; only a pause is undone."
    case .alertLive:
      "Alerts come only from a live deployment, from its cameras, at or above its threshold, on people who are still on the list."
    case .counterSize:
      "Counters of scores and qualities go on record only for so many faces together that a bin tells of nobody."
    case .groupBasis:
      "A group is self-defined only where an officer has spoken to the person."
    case .blueListConsent:
      "Everybody on a Blue List has given recorded consent."
    case .blueListSize:
      "A deployment's Blue List holds at least one volunteer and at most as many as a trial's."
    case .operatorFirst:
      "No engagement is decided before an operator has assessed the alert and referred it."
    case .twoPeople:
      "Assessment and decision are made by two different people."
    case .decisionFirst:
      "Nobody is engaged without an engagement officer's own decision."
    case .assessmentStands:
      "An alert that was judged different people is closed, and what was decided is not decided again."
    case .engagementPurpose:
      "An engagement is decided for a lawful policing purpose; with everybody withdrawn whom the alert names there is none."
    case .leafletReason:
      "Everybody engaged gets the leaflet, or there is a reason why not."
    case .outcomeBasis:
      "Any outcome beyond an engagement names its own legal basis."
    case .recordFigures:
      "The record's figures agree with each other and with the alerts disclosed, false alerts against both "
        + "denominators."
    case .recordDue:
      "The record is published within the policy's time after the end."
    case .reviewDue:
      "The review is done within the policy's time after the end."
    case .closedAfterReview:
      "A deployment is closed only after its record, its review and its erasures."
    case .erasureDue:
      "What the retention schedule says is erased in time, and not before the deployment ended."
    case .erasureHeld:
      "What is held is not erased."
    case .holdNamed:
      "A hold is reasoned, has a date for its review, and is ended."
    case .agreementInForce:
      "Nothing leaves to a third party without an agreement in force that expressly permits facial recognition."
    case .agreementEndorsed:
      "An agreement is endorsed at headquarters, by a chief officer."
    case .agreementPurpose:
      "What is disclosed serves a purpose of the agreement."
    case .statementSchema:
      "Public entries hold codes, numbers, moments and digests of a closed schema: no personal data, no "
        + "officer, no free text."
    case .fieldForm:
      "Every field of an entry is of its form and within its bounds, so that what was recorded can be read "
        + "again."
    }
  }
}
