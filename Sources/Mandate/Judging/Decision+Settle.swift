extension Decision {
  /// Does what rules demand by themselves, until they demand nothing more.
  mutating func settle(at moment: Moment) {
    // Each act ends or pauses something, so there are at most two for each deployment.
    for _ in 0...state.deployments.count * 2 {
      guard let due = state.due(at: moment.wall) else { return }
      take(due, by: .system, at: moment)
    }
  }
}
