/// How long somebody stays signed in.
public struct SessionPolicy: Hashable, Sendable {
  /// Seconds without a request after which a session ends.
  public let idleSeconds: Int
  /// Seconds after which it ends whatever happens.
  public let absoluteSeconds: Int

  /// The most minutes of either: a day.
  public static let maximumMinutes = 1440

  /// Minutes without a request after which a session ends.
  public var idleMinutes: Int { idleSeconds / 60 }
  /// Minutes after which it ends whatever happens.
  public var absoluteMinutes: Int { absoluteSeconds / 60 }

  /// A policy; `nil` unless both are from a minute to a day and the idle time is not the longer.
  public init?(idleMinutes: Int, absoluteMinutes: Int) {
    guard idleMinutes >= 1, absoluteMinutes <= Self.maximumMinutes, idleMinutes <= absoluteMinutes else { return nil }
    self.init(idleSeconds: idleMinutes * 60, absoluteSeconds: absoluteMinutes * 60)
  }

  /// A policy; `nil` unless both are from a second to a day and the idle time is not the longer.
  public init?(idleSeconds: Int, absoluteSeconds: Int) {
    guard idleSeconds >= 1, absoluteSeconds <= Self.maximumMinutes * 60, idleSeconds <= absoluteSeconds else {
      return nil
    }
    self.idleSeconds = idleSeconds
    self.absoluteSeconds = absoluteSeconds
  }
}
