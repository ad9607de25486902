/// Why a shot is not compared or a photograph not enrolled. The names are part of the output's contract.
public enum QualityObjection: String, Hashable, Sendable, CaseIterable {
  /// Too few pixels between the eyes.
  case tooSmall = "too-small"
  /// Turned too far to one side.
  case turnedAside = "turned-aside"
  /// Nodded too far up or down.
  case nodded
  /// Tilted too far.
  case tilted
  /// Too little fine structure.
  case blurred
  /// Too dark, too bright, or clipped.
  case badlyExposed = "badly-exposed"
}
