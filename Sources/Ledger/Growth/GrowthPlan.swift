/// How the log grows at a tick: by the same number of leaves whatever happened, so that its growth tells nobody whether
/// an alert just rang.
public struct GrowthPlan: Hashable, Sendable {
  /// Seconds between ticks.
  public static let tickSeconds = 60
  /// Leaves that the published tree gains at each tick while anything is live.
  public static let step: UInt64 = 16

  /// What is going on at a tick.
  public enum Phase: Hashable, Sendable {
    /// At least one deployment is live.
    case live
    /// The last live deployment has ended since the tick before.
    case ending
    /// Nothing is live.
    case idle
  }

  /// What cannot be planned for.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Fewer leaves are committed than are published already.
    case behind(committed: UInt64, published: UInt64)
    /// The log would hold more leaves than a checkpoint can say.
    case full

    /// What is wrong, in words.
    public var description: String {
      switch self {
      case .behind(let committed, let published): "\(published) leaves are published, only \(committed) committed"
      case .full: "the log is full"
      }
    }
  }

  /// Padding leaves to append before signing.
  public let padding: UInt64
  /// The size to sign after that.
  public let size: UInt64

  /// The plan for one tick.
  ///
  /// While anything is live the published tree gains exactly ``step`` leaves: padding fills up what is missing, and
  /// what is more than that waits for the next ticks. When the last deployment ends, one tick pads to the next multiple
  /// of ``step`` and publishes everything. Otherwise what is committed is published as it is.
  ///
  /// - Parameters:
  ///   - committed: leaves in the database.
  ///   - published: leaves under the last published checkpoint.
  ///   - phase: what is going on.
  public init(committed: UInt64, published: UInt64, phase: Phase) throws(Problem) {
    guard committed >= published else { throw .behind(committed: committed, published: published) }
    guard committed <= UInt64(Int64.max) - Self.step else { throw .full }
    switch phase {
    case .live:
      size = published + Self.step
      padding = size > committed ? size - committed : 0
    case .ending:
      let over = committed % Self.step
      padding = over == 0 ? 0 : Self.step - over
      size = committed + padding
    case .idle:
      padding = 0
      size = committed
    }
  }
}
