/// How a source is opened and how long is waited for it.
public struct SourceOptions: Sendable, Equatable {
  /// How RTSP's pictures travel.
  public enum Transport: Sendable, Equatable {
    /// In the connection itself: nothing is lost on the way.
    case tcp
    /// In datagrams: nothing waits for what was lost on the way.
    case udp
  }

  /// How fast a file is read.
  public enum Pace: Sendable, Equatable {
    /// As fast as it is asked for.
    case asFastAsPossible
    /// As it was recorded.
    case realTime
    /// As it was recorded, again and again, for as long as it is asked for.
    case loop
  }

  /// Whose word is taken that the other end of a TLS connection is the camera.
  public enum Trust: Sendable, Equatable {
    /// The authorities that the system knows.
    case system
    /// Those in the PEM file at this path, or the camera's own certificate.
    case file(String)
    /// Nobody's: encrypted, but anybody may be at the other end.
    case unverified
  }

  /// How RTSP's pictures travel.
  public var transport: Transport
  /// Seconds within which a source must be open and have given a picture.
  public var openWithin: Double
  /// Seconds without a picture after which a source counts as lost.
  public var silentAfter: Double
  /// How large pictures may be. Their number is limited for files only.
  public var limits: VideoLimits
  /// Threads of the decoder.
  public var threads: Int
  /// How fast a file is read.
  public var pace: Pace
  /// Who vouches for the other end of `https:` and `rtsps:`.
  public var trust: Trust

  /// Options that differ from the usual ones where given.
  public init(
    transport: Transport = .tcp, openWithin: Double = 10, silentAfter: Double = 2, limits: VideoLimits = .standard,
    threads: Int = 1, pace: Pace = .asFastAsPossible, trust: Trust = .system
  ) {
    self.transport = transport
    self.openWithin = openWithin
    self.silentAfter = silentAfter
    self.limits = limits
    self.threads = threads
    self.pace = pace
    self.trust = trust
  }

  /// A wait that makes sense, in nanoseconds: from a tenth of a second to an hour.
  static func nanoseconds(_ seconds: Double) -> UInt64 {
    seconds.isFinite ? UInt64(min(max(seconds, 0.1), 3_600) * 1e9) : 3_600_000_000_000
  }
}
