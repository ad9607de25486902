/// What a camera with two streams has to say.
public enum PairedEvent: Sendable, Equatable {
  /// A frame of the small picture, and the frame of the large one that was taken with it; nil where the large picture is
  /// lost, late, or gave none within half a frame's time.
  case frames(sub: LiveStamp, main: LiveStamp?)
  /// Something else about the small picture.
  case sub(CameraEvent)
  /// Something else about the large picture.
  case main(CameraEvent)
}
