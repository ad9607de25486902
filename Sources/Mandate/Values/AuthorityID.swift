/// The identity of one authority. Drawn at random by the caller, since the rules have no randomness of their own.
public struct AuthorityID: Hashable, Sendable, CustomStringConvertible {
  /// The high and low halves of the 128 random bits.
  public let high: UInt64, low: UInt64

  /// An identity from 128 bits of the caller's randomness.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// 32 lower-case hexadecimal digits.
  public var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension AuthorityID {
  /// The authority of a deployment, by its number in the installation.
  public init(deployment: DeploymentID) {
    self.init(high: 0, low: UInt64(bitPattern: Int64(deployment.number)))
  }
}
