/// How long somebody stays signed in.
public struct SessionPolicy: Hashable, Sendable {
  /// Minutes without a request after which a session ends.
  public let idleMinutes: Int
  /// Minutes after which it ends whatever happens.
  public let absoluteMinutes: Int

  /// The most minutes of either: a day.
  public static let maximumMinutes = 1440

  /// A policy; `nil` unless both are from a minute to a day and the idle time is not the longer.
  public init?(idleMinutes: Int, absoluteMinutes: Int) {
    guard idleMinutes >= 1, absoluteMinutes <= Self.maximumMinutes, idleMinutes <= absoluteMinutes else { return nil }
    self.idleMinutes = idleMinutes
    self.absoluteMinutes = absoluteMinutes
  }
}
