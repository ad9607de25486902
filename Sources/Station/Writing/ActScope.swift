import Mandate
import Vault

/// Where an act's record is sealed: with what it is erased together with.
enum ActScope {
  /// The scope of an act.
  static func of(_ act: Act) -> ScopeName {
    let deployment = UInt32(clamping: act.deployment?.number ?? 0)
    switch act.kind.retention {
    case .watchlist: return ScopeName(.watchlist, deployment)
    case .alert: return ScopeName(.alert, deployment, UInt32(clamping: act.alert?.number ?? 0))
    case .engagement: return ScopeName(.engagement, deployment, UInt32(clamping: act.alert?.number ?? 0))
    case .texts: return ScopeName(.texts, deployment)
    case .officers:
      guard case .officerAdded(let added) = act else { return ScopeName(.officers) }
      return ScopeName(.officers, UInt32(clamping: added.officer.number))
    case .provenance: return ScopeName(.provenance, deployment)
    case .records: return ScopeName(.records)
    }
  }

  /// Everything of a class in a deployment.
  static func all(_ retention: Mandate.RetentionClass, of deployment: DeploymentID) -> ScopeName {
    let number = UInt32(clamping: deployment.number)
    return switch retention {
    case .watchlist: ScopeName(.watchlist, number)
    case .alert: ScopeName(.alert, number)
    case .engagement: ScopeName(.engagement, number)
    case .texts: ScopeName(.texts, number)
    case .officers: ScopeName(.officers, number)
    case .provenance: ScopeName(.provenance, number)
    case .records: ScopeName(.records, number)
    }
  }
}
