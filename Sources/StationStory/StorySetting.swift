import Mandate

/// What a story's deployment runs with: its cameras, its networks, how many people are sought.
package struct StorySetting: Sendable {
  /// The cameras, and what identifies each.
  package var cameras: [(code: CameraCode, identity: String)]
  /// The digest of the chain of networks.
  package var pack: ContentDigest
  /// The score at or above which there is an alert.
  package var threshold: Threshold
  /// The precision of the networks.
  package var precision: NetworkPrecision
  /// The processor's instruction set.
  package var instructions: InstructionSet
  /// The digest of the gates.
  package var gates: ContentDigest
  /// Comparisons per track at most.
  package var shots: Int
  /// Whether templates are averaged over a track.
  package var averaging: Bool
  /// How many people are on the watchlist.
  package var people: Int

  /// Two cameras and three people, with networks that exist in the story only.
  package static let ordinary = StorySetting(
    cameras: ["north", "south"].map { (CameraCode(unchecked: $0), Story.words("serial \($0)")) },
    pack: Story.digest(7), threshold: Threshold(millionths: 640_000), precision: .f32, instructions: .avx2,
    gates: Story.digest(8), shots: 5, averaging: true, people: 3)

  /// A setting from all its values.
  package init(
    cameras: [(code: CameraCode, identity: String)], pack: ContentDigest, threshold: Threshold,
    precision: NetworkPrecision, instructions: InstructionSet, gates: ContentDigest, shots: Int, averaging: Bool,
    people: Int
  ) {
    self.cameras = cameras
    self.pack = pack
    self.threshold = threshold
    self.precision = precision
    self.instructions = instructions
    self.gates = gates
    self.shots = shots
    self.averaging = averaging
    self.people = people
  }
}
