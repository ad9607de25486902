import Capture
import Mandate

/// Where one camera's two streams are: the camera's own, which the authority binds, and the smaller one of the same view.
public struct StreamAddresses: Hashable, Sendable {
  /// The camera's own address.
  public let main: SourceAddress
  /// Its sub-stream; `nil` where faces are looked for in the camera's own pictures.
  public let sub: SourceAddress?

  /// Reads the addresses.
  ///
  /// - Throws: `unusable` for what is no camera's address, `refused` for a sub-stream of another host than the camera's: what
  ///   another camera shows is not what the authority binds.
  public init(camera: CameraCode, address: String, subStream: String?) throws(LiveError) {
    main = try Self.read(address, of: camera)
    guard let subStream else {
      sub = nil
      return
    }
    let sub = try Self.read(subStream, of: camera)
    guard let host = main.host, sub.host == host else {
      throw .refused(.otherSubStream(camera, sub.identity, of: main.identity))
    }
    self.sub = sub
  }

  private static func read(_ text: String, of camera: CameraCode) throws(LiveError) -> SourceAddress {
    do throws(CaptureError) {
      return try SourceAddress(text)
    } catch {
      throw .unusable(["\(camera): \(error)"])
    }
  }
}
