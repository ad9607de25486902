import Mandate

/// What a story's deployment runs with: its cameras, how it decides, how many people are sought.
package struct StorySetting: Sendable {
  /// The cameras, and what identifies each.
  package var cameras: [(code: CameraCode, identity: String)]
  /// The score at or above which there is an alert.
  package var threshold: Threshold
  /// How the recogniser decides.
  package var system: DecisionPolicy
  /// How many people are on the watchlist.
  package var people: Int

  /// Two cameras and three people, with networks that exist in the story only.
  package static let ordinary = StorySetting(
    cameras: ["north", "south"].map { (CameraCode(unchecked: $0), Story.words("serial \($0)")) },
    threshold: Threshold(millionths: 640_000),
    system: DecisionPolicy(
      pack: Story.digest(7), precision: .f32, runtime: RuntimeVersion(year: 2026, release: 4, patch: 1),
      instructions: .avx2, gates: Story.digest(8), shots: 5, averaging: true),
    people: 3)

  /// A setting from all its values.
  package init(
    cameras: [(code: CameraCode, identity: String)], threshold: Threshold, system: DecisionPolicy, people: Int
  ) {
    self.cameras = cameras
    self.threshold = threshold
    self.system = system
    self.people = people
  }
}
