import CFFmpeg
import Imaging

/// An open source of encoded frames, whatever it is, as `LiveSource` needs it.
protocol LiveInput: PacketSource {
  /// How frames must be turned, nil if by something else than quarter turns.
  var orientation: Orientation? { get }
  /// Frames per second as the source states or implies.
  var frameRate: Double? { get }
  /// Width of a pixel divided by its height.
  var pixelAspectRatio: Double { get }
  /// FFmpeg's name of the kind of source.
  var kind: String { get }
  /// Microseconds since 1970 at which the stamp 0 was taken, by the camera's clock.
  var wallClockOfZero: Int64? { get }
  /// Why it ended.
  var ending: CaptureError? { get }
}

extension Container: LiveInput {
  var orientation: Orientation? {
    guard let stream = unsafe stream else { return .upright }
    return unsafe Orientation(of: stream)
  }
  var pixelAspectRatio: Double {
    unsafe stream.map { unsafe VideoInfo.ratio($0.pointee.sample_aspect_ratio) } ?? 1
  }
  var wallClockOfZero: Int64? { nil }
  var ending: CaptureError? { nil }
}
