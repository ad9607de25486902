import Mandate

extension Station {
  /// Issues a lease on a live deployment, after what rules demand by themselves.
  public func lease(on id: DeploymentID) throws(StationProblem) -> Permit<Live> {
    try advance()
    do throws(Refusal) {
      return try force.permit(for: id, at: clock.now().wall)
    } catch {
      throw .refused(error)
    }
  }

  /// Puts an alert on record, as the system.
  ///
  /// - Parameters:
  ///   - entries: those at or above the threshold, best first.
  ///   - watchlist: the list that the face was compared with.
  ///   - blueList: whether the entries are of the Blue List.
  public func raise(
    in id: DeploymentID, on camera: CameraCode, seenAt: Instant, score: Threshold, entries: [EntryID],
    watchlist: ContentDigest, blueList: Bool = false
  ) throws(StationProblem) -> AlertID {
    let alerts = force.deployments[id]?.alerts.keys
    let number: AlertID = alerts.map { force.next($0) } ?? AlertID(1)
    try perform(
      .alertRaised(
        AlertRaised(
          deployment: id, alert: number, camera: camera, seenAt: seenAt, score: score, entries: entries,
          watchlist: watchlist, blueList: blueList)), by: .system)
    return number
  }
}
