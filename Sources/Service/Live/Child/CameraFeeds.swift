import Capture
import Mandate

/// Makes the feeds of recordings and cameras.
package struct CameraFeeds: FeedMaker {
  /// Makes them.
  package init() {}

  /// The feed of a camera: its recording, its stream, or its two streams.
  package func feed(
    of camera: CameraSetting, clock: Clock, interrupt: Interrupt
  ) throws(LiveError) -> any Feed {
    switch camera.origin {
    case .recording(let path, let pace): RecordingFeed(camera: camera.code, path: path, pace: pace, clock: clock)
    case .live(let address): try live(camera, address, interrupt)
    }
  }

  private func live(
    _ camera: CameraSetting, _ address: String, _ interrupt: Interrupt
  ) throws(LiveError) -> any Feed {
    // Whoever told of the camera has judged its addresses; they are judged again where they are opened.
    let streams = try StreamAddresses(camera: camera.code, address: address, subStream: camera.subStream)
    do throws(CaptureError) {
      guard streams.main.isLive else { throw .badAddress(reason: "it is a file, not a camera") }
      var credentials: SourceCredentials?
      if let user = camera.user {
        credentials = try SourceCredentials(user: user, password: camera.password?.text ?? "")
      }
      guard let sub = streams.sub else {
        return StreamFeed(address: streams.main, credentials: credentials, interrupt: interrupt)
      }
      return try SubStreamFeed(main: streams.main, sub: sub, credentials: credentials, interrupt: interrupt)
    } catch {
      throw .unusable(["\(camera.code): \(error)"])
    }
  }
}
