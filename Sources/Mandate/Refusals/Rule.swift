/// Every rule that can refuse, by its stable name. Names are part of the interface: they are never changed or reused.
public enum Rule: String, Code {
  /// A trial needs a named responsible officer.
  case trialOfficer = "trial-officer"
  /// A trial needs the recorded consent of each volunteer on its Blue List.
  case trialConsent = "trial-consent"
  /// A trial looks at recorded files only, never at a live camera or a network source.
  case trialRecordedOnly = "trial-recorded-only"
  /// A trial's Blue List holds at least one person and at most the policy's number.
  case trialListSize = "trial-list-size"
  /// A list belongs to one authority and is used under no other.
  case listOwner = "list-owner"
  /// Recognition sees only the cameras or files bound to the authority.
  case authoritySources = "authority-sources"
  /// Recognition compares at the authorised threshold only, and the threshold is one that can tell people
  /// apart.
  case authorityThreshold = "authority-threshold"
  /// Recognition uses the authorised model pack only.
  case authorityPack = "authority-pack"
  /// Recognition happens within the authority's window, which is no longer than the policy allows.
  case authorityWindow = "authority-window"
  /// An authority that has ended is not used again.
  case authorityEnded = "authority-ended"
  /// There is no authority to act under.
  case authorityMissing = "authority-missing"
  /// An evaluation needs a named responsible person and looks at labelled still images only.
  case evaluationDeclaration = "evaluation-declaration"
  /// Every command is a signed-in officer's, whose account is open.
  case signedIn = "signed-in"
  /// An act is done by somebody who holds a role for it, and in a deployment is rostered for it.
  case roleRequired = "role-required"
  /// Roles, ranks and training are granted by two people, neither of whom is the one who gets them.
  case twoPeopleGrant = "grant-two-people"
  /// An account administrator holds no operational role.
  case administratorSeparate = "administrator-separate"
  /// Everybody in a role that needs it has training in date, awareness of unconscious bias included.
  case trainingCurrent = "training-current"
  /// A policy is adopted by two members of the Strategic Board.
  case policyTwoMembers = "policy-two-members"
  /// A policy may be stricter than the built-in one, never laxer.
  case policyFloor = "policy-floor"
  /// Entries come in the order of time; what is earlier than the last is refused.
  case clockOrder = "clock-order"
  /// A number is given out once, in order.
  case numberFree = "number-free"
  /// Retrospective search is another authority, permission and log subject, and is not installed.
  case rfrNotInstalled = "rfr-not-installed"
  /// An application says everything that the authorising officer has to weigh.
  case applicationComplete = "application-complete"
  /// The assessments that an application rests on are there and in date.
  case documentsCurrent = "documents-current"
  /// An application answers the open actions of earlier deployments of its operation, whose reviews are done.
  case lessonsAnswered = "lessons-answered"
  /// A deployment goes through its states in order: nothing is skipped, nothing that ended begins again.
  case lifeCycle = "life-cycle"
  /// Who decides says why, in words.
  case reasonsStated = "reasons-stated"
  /// The authorising officer is never the applicant.
  case applicantNotAuthoriser = "applicant-not-authoriser"
  /// The authorising officer is at least a Superintendent, or in urgency at least an Inspector.
  case authorisingRank = "authorising-rank"
  /// An Inspector's authority says why it could not wait for a Superintendent.
  case urgencyReason = "urgency-reason"
  /// An urgent authority is reviewed by a Superintendent within the policy's time, else it ends.
  case urgentFollowUp = "urgent-follow-up"
  /// A chief officer is consulted before a deployment is authorised.
  case chiefOfficerConsulted = "chief-officer-consulted"
  /// A chief officer's veto is final.
  case vetoFinal = "veto-final"
  /// The conditions of the authority, mitigation included, are kept.
  case conditionKept = "condition-kept"
  /// The public is told before recognition goes live, unless the notice was waived.
  case noticeBeforeStart = "notice-before-start"
  /// The notice is waived only with a reason and by somebody of the policy's rank.
  case noticeWaiverRank = "notice-waiver-rank"
  /// There is a watchlist, frozen for this deployment.
  case watchlistMissing = "watchlist-missing"
  /// The oldest extraction of a watchlist is less than 24 hours before the start; freezing anew restarts
  /// nothing.
  case watchlistCurrency = "watchlist-currency"
  /// Everybody on the watchlist was checked to be still sought less than 24 hours before the start.
  case stillSought = "still-sought"
  /// Everybody on the watchlist is of a category within the authority.
  case watchlistCategory = "watchlist-category"
  /// The watchlist is no longer than the authority says.
  case watchlistSize = "watchlist-size"
  /// Every entry has source and data set, lawful basis and a named check that the image is of that person.
  case watchlistProvenance = "watchlist-provenance"
  /// Every image passed the quality gate.
  case watchlistQuality = "watchlist-quality"
  /// A person stands on a watchlist once.
  case watchlistDuplicate = "watchlist-duplicate"
  /// An entry for somebody under 18 has a rationale and a second approver.
  case minorApproval = "minor-approval"
  /// An entry for somebody of a group that the policy marks has a rationale and a second approver.
  case sensitiveApproval = "sensitive-approval"
  /// Categories are exhaustive and sum to the watchlist's size.
  case categoriesSum = "categories-sum"
  /// The category not-stated-by-the-source is for imported history only.
  case categoryNotStated = "category-not-stated"
  /// The roster has a Silver, a Bronze, an LFR operator, an engagement officer and a system engineer.
  case rosterComplete = "roster-complete"
  /// Everybody rostered has acknowledged this deployment's briefing.
  case briefingAcknowledged = "briefing-acknowledged"
  /// Bronze has confirmed place, signs and uniformed presence on the ground.
  case placeConfirmed = "place-confirmed"
  /// The system engineer has checked cameras, threshold and pack.
  case systemChecked = "system-checked"
  /// An algorithm is used only with a current evaluation of exactly this decision policy.
  case evaluationOnRecord = "evaluation-on-record"
  /// The threshold is one from which on the evaluation shows that false alerts keep to the ceiling on a list of this length.
  case thresholdEvidence = "threshold-evidence"
  /// Over the ceiling of false alerts a deployment is paused: the lower sequential 95 % bound counts.
  case falseAlertCeiling = "false-alert-ceiling"
  /// Silver keeps recording that the use is still necessary and proportionate.
  case necessityReview = "necessity-review"
  /// A halt ends a deployment; only a pause is undone.
  case haltEnds = "halt-ends"
  /// Alerts come only from a live deployment, from its cameras, at or above its threshold, on people who are still on the list.
  case alertLive = "alert-live"
  /// Counters of scores and qualities go on record only for so many faces together that a bin tells of nobody.
  case counterSize = "counter-size"
  /// A group is self-defined only where an officer has spoken to the person.
  case groupBasis = "group-basis"
  /// Everybody on a Blue List has given recorded consent.
  case blueListConsent = "blue-list-consent"
  /// A deployment's Blue List holds at least one volunteer and at most as many as a trial's.
  case blueListSize = "blue-list-size"
  /// No engagement is decided before an operator has assessed the alert and referred it.
  case operatorFirst = "operator-first"
  /// Assessment and decision are made by two different people.
  case twoPeople = "two-people"
  /// Nobody is engaged without an engagement officer's own decision.
  case decisionFirst = "decision-first"
  /// An alert that was judged different people is closed, and what was decided is not decided again.
  case assessmentStands = "assessment-stands"
  /// An engagement is decided for a lawful policing purpose; with everybody withdrawn whom the alert names there is none.
  case engagementPurpose = "engagement-purpose"
  /// Everybody engaged gets the leaflet, or there is a reason why not.
  case leafletReason = "leaflet-reason"
  /// Any outcome beyond an engagement names its own legal basis.
  case outcomeBasis = "outcome-basis"
  /// The record's figures agree with each other and with the alerts disclosed, false alerts against both
  /// denominators.
  case recordFigures = "record-figures"
  /// The record is published within the policy's time after the end.
  case recordDue = "record-due"
  /// The review is done within the policy's time after the end.
  case reviewDue = "review-due"
  /// A deployment is closed only after its record, its review and its erasures.
  case closedAfterReview = "closed-after-review"
  /// What the retention schedule says is erased in time, and not before the deployment ended.
  case erasureDue = "erasure-due"
  /// What is held is not erased.
  case erasureHeld = "erasure-held"
  /// A hold is reasoned, has a date for its review, and is ended.
  case holdNamed = "hold-named"
  /// Nothing leaves to a third party without an agreement in force that expressly permits facial recognition.
  case agreementInForce = "agreement-in-force"
  /// An agreement is endorsed at headquarters, by a chief officer.
  case agreementEndorsed = "agreement-endorsed"
  /// What is disclosed serves a purpose of the agreement.
  case agreementPurpose = "agreement-purpose"
  /// Public entries hold codes, numbers, moments and digests of a closed schema: no personal data, no
  /// officer, no free text.
  case statementSchema = "statement-schema"
  /// Every field of an entry is of its form and within its bounds, so that what was recorded can be read again.
  case fieldForm = "field-form"
}
