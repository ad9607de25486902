import Mandate

/// A camera of a deployment, and where its pictures come from.
public struct LiveCamera: Hashable, Sendable {
  /// What it is called in the deployment.
  public let code: CameraCode
  /// Where its pictures come from.
  package let origin: Origin
  /// Its smaller stream, in which faces are looked for.
  package let subStream: String?
  /// Who signs in to it, and with what.
  package let user: String?, password: Secret?
  /// The corners of its Zone of Recognition; none for the whole picture.
  package let zone: [CameraSetting.Corner]

  /// Where pictures come from.
  package enum Origin: Hashable, Sendable {
    /// A recorded file that stands for the camera.
    case recording(String)
    /// An address or a device.
    case live(String)
  }

  /// A camera and the recording that stands for it.
  public init(code: CameraCode, path: String) {
    self.code = code
    origin = .recording(path)
    subStream = nil
    user = nil
    password = nil
    zone = []
  }

  /// A camera by its address.
  package init(
    code: CameraCode, address: String, subStream: String?, user: String?, password: Secret?,
    zone: [CameraSetting.Corner]
  ) {
    self.code = code
    origin = .live(address)
    self.subStream = subStream
    self.user = user
    self.password = password
    self.zone = zone
  }

  /// The recording, where one stands for the camera.
  public var recording: String? {
    if case .recording(let path) = origin { path } else { nil }
  }

  /// The address as it was given, where the camera has one.
  public var address: String? {
    if case .live(let address) = origin { address } else { nil }
  }

  /// Its streams, where it has an address.
  ///
  /// - Throws: as ``StreamAddresses/init(camera:address:subStream:)``.
  public var streams: StreamAddresses? {
    get throws(LiveError) {
      guard let address else { return nil }
      return try StreamAddresses(camera: code, address: address, subStream: subStream)
    }
  }

  /// As the recogniser's process is told of it.
  func setting(identity: String, pace: LivePace) -> CameraSetting {
    let origin: CameraSetting.Origin =
      switch origin {
      case .recording(let path): .recording(path: path, pace: pace)
      case .live(let address): .live(address: address)
      }
    return CameraSetting(
      code: code, identity: identity, origin: origin, subStream: subStream, user: user, password: password,
      zone: zone)
  }
}
