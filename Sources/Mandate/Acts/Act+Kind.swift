extension Act {
  /// What kind of act this is.
  public var kind: ActKind { type(of: payload).kind }
  /// The deployment it belongs to, when it belongs to one.
  public var deployment: DeploymentID? { (payload as? any DeploymentAct)?.deployment }
  /// The alert it belongs to, when it belongs to one.
  public var alert: AlertID? {
    switch self {
    case .alertRaised(let act): act.alert
    case .alertSighted(let act): act.alert
    case .alertAssessed(let act): act.alert
    case .alertDecided(let act): act.alert
    case .alertEngaged(let act): act.alert
    case .personNotLocated(let act): act.alert
    case .outcomeRecorded(let act): act.alert
    default: nil
    }
  }
}
