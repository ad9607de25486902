/// A camera that an authority names.
public struct Camera: FieldRecord {
  /// What it is called in the deployment.
  public let code: CameraCode
  /// Serial number, certificate or address that identifies it.
  public let identity: String
  /// Whether it was there before.
  public let origin: CameraOrigin
  /// The day it was put up, when brought.
  public let up: Day?
  /// The day it is taken down, when brought.
  public let down: Day?

  /// Its fields.
  public static let shape = Shape<Camera>(
    Camera.init(code:identity:origin:up:down:),
    Member("code", \.code, "what it is called in the deployment"),
    Member("identity", \.identity, "serial number, certificate or address that identifies it"),
    Member("origin", \.origin, "whether it was there before"),
    Member("up", \.up, "the day it was put up, when brought"),
    Member("down", \.down, "the day it is taken down, when brought"))

  /// Collects the fields; nothing is judged here.
  public init(code: CameraCode, identity: String, origin: CameraOrigin, up: Day? = nil, down: Day? = nil) {
    self.code = code
    self.identity = identity
    self.origin = origin
    self.up = up
    self.down = down
  }
}
