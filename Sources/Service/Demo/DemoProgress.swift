/// Where the making of the demo's clip stands.
public struct DemoProgress: Sendable {
  /// Frames made, and how many there will be.
  public let frames: Int, total: Int
  /// Seconds that remain at the rate so far.
  public let remaining: Double
}
