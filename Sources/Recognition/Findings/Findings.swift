/// What came of looking at frames. The caller owns it and uses it again, so that a frame without a match allocates nothing.
public struct Findings: Hashable, Sendable {
  /// Possible matches: at most one for each track.
  public var alerts: [Alert] = []
  /// Repeats of a possible match by the same track.
  public var sightings: [Sighting] = []

  /// Nothing found yet.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { alerts.isEmpty && sightings.isEmpty }

  /// Forgets what was found, keeping the memory.
  public mutating func removeAll() {
    alerts.removeAll(keepingCapacity: true)
    sightings.removeAll(keepingCapacity: true)
  }
}
