extension DeploymentState {
  /// Volunteers on the Blue List now.
  public var volunteers: [Volunteer] {
    (blueList?.volunteers ?? []).filter { !blueListWithdrawn.contains($0.volunteer) }
  }

  /// People whom a face is compared with: on the watchlist and on the Blue List.
  var compared: Int { people.clampedSum(volunteers.count) }

  /// How long after a pass an alert still counts for it: a track alerts on its best shot, which may be the last.
  public static let passGrace = Span.seconds(2)

  /// Whether a volunteer's pass raised an alert on them.
  public func isRecognised(_ pass: PassLogged) -> Bool {
    alerts.values.contains { alert in
      let raised = alert.raised
      return raised.blueList && raised.camera == pass.camera && raised.entries.first?.number == pass.volunteer.number
        && raised.seenAt >= pass.from && raised.seenAt <= pass.to.adding(Self.passGrace)
    }
  }

  /// The True Recognition Rate with its exact interval: passes on which the volunteer was recognised, of all that were
  /// logged, on one camera or on all; nothing where no pass was logged.
  public func trueRecognition(on camera: CameraCode? = nil) -> Rate? {
    let passes = passes.filter { camera == nil || $0.camera == camera }
    return passes.isEmpty ? nil : .exact(passes.count(where: isRecognised), in: passes.count)
  }
}
