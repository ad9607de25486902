import CFFmpeg

/// What is known of a video once its first frame has been decoded.
public struct VideoInfo: Sendable, Equatable {
  /// Width in pixels of the frames as they are handed out: upright, if the file says how the camera was held.
  public let width: Int
  /// Height in pixels, likewise.
  public let height: Int
  /// Frames per second: the average that the file states, or 25 where it states none.
  public let frameRate: Double
  /// Length in seconds as the file states it or as its size suggests, nil where unknown.
  public let duration: Double?
  /// Number of frames, estimated where the file does not state it; nil where unknown.
  public let frameCount: Int?
  /// Width of a pixel divided by its height: 1 for square pixels and where the file says nothing. Frames are handed
  /// out as stored, not stretched.
  public let pixelAspectRatio: Double
  /// Whether the first frame holds two fields taken one after the other. Frames are handed out as stored: what moves
  /// has combs at its edges, so a camera is better set to progressive pictures.
  public let interlaced: Bool
  /// FFmpeg's name of the encoding, such as "h264".
  public let codec: String
  /// FFmpeg's name of the kind of file, such as "mov,mp4,m4a,3gp,3g2,mj2".
  public let container: String

  /// What a file or a stream says of its pixels, where that is possible.
  static func ratio(_ aspect: AVRational) -> Double {
    let ratio = aspect.den == 0 ? 1 : Double(aspect.num) / Double(aspect.den)
    return (0.1...10).contains(ratio) ? ratio : 1
  }
}
