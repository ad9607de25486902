/// What somebody puts into an authenticator.
public struct Enrolled: Hashable, Sendable {
  /// The secret, to be typed.
  public let secret: String
  /// The secret as an address, to be shown as a picture.
  public let address: String
}
