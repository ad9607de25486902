import Recognition

/// What was counted over all clips or sets of shots.
public struct TrackTally: Sendable, Hashable {
  /// What recognition itself counts.
  public var tallies = Tallies()
  /// Shots worth a comparison of faces that no label names: they were not described.
  public var unlabelledShots = 0
  /// Tracks all of whose shots are such: they are in no rate.
  public var unlabelledTracks = 0

  /// Nothing counted yet.
  public init() {}

  static func += (left: inout TrackTally, right: TrackTally) {
    left.tallies += right.tallies
    left.unlabelledShots += right.unlabelledShots
    left.unlabelledTracks += right.unlabelledTracks
  }
}
