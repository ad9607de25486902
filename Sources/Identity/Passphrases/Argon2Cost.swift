/// What a hash costs whoever computes it (RFC 9106).
public struct Argon2Cost: Hashable, Sendable {
  /// Memory in KiB.
  public let memory: UInt32
  /// Passes over the memory.
  public let passes: UInt32
  /// Lanes.
  public let lanes: UInt32

  /// What new hashes cost: 19 MiB, two passes, one lane.
  public static let current = Argon2Cost(memory: 19 << 10, passes: 2, lanes: 1)
  /// The most that a stored hash may ask for.
  static let limit = Argon2Cost(memory: 256 << 10, passes: 16, lanes: 4)

  /// A cost from its parts.
  public init(memory: UInt32, passes: UInt32, lanes: UInt32) {
    self.memory = memory
    self.passes = passes
    self.lanes = lanes
  }

  /// Whether nothing of it exceeds `limit`.
  func isWithin(_ limit: Argon2Cost) -> Bool {
    memory <= limit.memory && passes <= limit.passes && lanes <= limit.lanes
  }
}
