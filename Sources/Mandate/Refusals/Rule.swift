/// Every rule that can refuse, by its stable name. Names are part of the interface: they are never changed or reused.
public enum Rule: String, CaseIterable, Hashable, Sendable {
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
  /// Recognition sees only the sources bound to the authority.
  case authoritySources = "authority-sources"
  /// Recognition compares at the authorised threshold only, and the threshold is one that can tell people apart.
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

  /// Where the rule comes from.
  public var source: String {
    switch self {
    case .trialOfficer:
      "Overt design, permits: a trial has a named responsible officer; after the MPS response to the London Policing "
        + "Ethics Panel (2020), §13 (defined roles)"
    case .trialConsent:
      "Overt design, permits: a trial compares consenting volunteers only; Data Protection Act 2018, s. 35(2)(a) (consent)"
    case .trialRecordedOnly:
      "Overt design, permits: a trial never sees live passers-by; live use needs a deployment's written authority, MPS "
        + "response to the London Policing Ethics Panel (2020), §19"
    case .trialListSize:
      "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist's composition is not excessive)"
    case .listOwner:
      "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist is bespoke to a deployment)"
    case .authoritySources, .authorityThreshold, .authorityWindow:
      "MPS response to the London Policing Ethics Panel (2020), §19, §24 (size, scale and duration are the minimum needed)"
    case .authorityPack:
      "MPS response to the London Policing Ethics Panel (2020), §15 (the algorithm used is the algorithm tested)"
    case .authorityEnded, .authorityMissing:
      "MPS response to the London Policing Ethics Panel (2020), §19 (no use without prior authority)"
    case .evaluationDeclaration:
      "MPS response to the London Policing Ethics Panel (2020), §14–§15 (published evaluation of the algorithm)"
    }
  }
}
