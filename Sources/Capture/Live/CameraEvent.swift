/// What a camera's feed has to say.
public enum CameraEvent: Sendable, Equatable {
  /// Its pictures come, and this is what they are. Said after every opening; they may have another size than before.
  case connected(VideoInfo)
  /// There is a new frame.
  case frame(LiveStamp)
  /// No more pictures come, for this reason. Said once, however often it is tried again.
  case lost(CaptureError)
  /// Pictures come again, after so many seconds without. Every `lost` has one, unless the feed ends before.
  case back(gap: Double)
  /// The pictures come, but something is wrong with them.
  case trouble(PictureTrouble)
  /// That is no longer so.
  case troubleOver(PictureTrouble)
}
