import CFFmpeg
import Imaging

/// What came of asking a source for the next encoded frame.
enum PacketOutcome {
  /// One is in the packet.
  case packet
  /// The source is at its end.
  case end
  /// The source cannot be read on though there should be more.
  case failure
  /// The call was made to come back; what the decoder still holds is not wanted.
  case stopped
}

/// Where a decoder gets its encoded frames from.
protocol PacketSource: AnyObject {
  /// The stream's decoder.
  var decoder: UnsafePointer<AVCodec> { get }
  /// What the decoder must know, valid for as long as this object is kept alive.
  var parameters: UnsafeMutablePointer<AVCodecParameters>? { get }
  /// Seconds per unit of the stamps, as a fraction.
  var timeBase: AVRational { get }
  /// When the last packet came, in nanoseconds of the boot clock; 0 where that means nothing.
  var arrival: UInt64 { get }
  /// Puts the next encoded frame into `packet`.
  func read(into packet: PacketHandle) -> PacketOutcome
}
