import CFFmpeg
import Imaging

extension Orientation {
  /// How frames must be turned according to a display matrix of nine 32-bit numbers (ISO/IEC 14496-12, 8.3.2), nil
  /// if it asks for anything but quarter turns and mirroring.
  package init?(displayMatrix matrix: [Int32]) {
    guard matrix.count == 9 else { return nil }
    // Maps stored x, y to shown x, y: (a, b) is where one step right goes, (c, d) one step down. Enlarging does not
    // matter, only direction.
    let (a, b, c, d) = (matrix[0].signum(), matrix[1].signum(), matrix[3].signum(), matrix[4].signum())
    switch (a, b, c, d) {
    case (1, 0, 0, 1): self = .upright
    case (-1, 0, 0, 1): self = .mirrored
    case (-1, 0, 0, -1): self = .upsideDown
    case (1, 0, 0, -1): self = .flipped
    case (0, 1, 1, 0): self = .transposed
    case (0, 1, -1, 0): self = .quarterTurn
    case (0, -1, -1, 0): self = .transversed
    case (0, -1, 1, 0): self = .threeQuarterTurn
    default: return nil
    }
  }

  /// How the frames of `stream` must be turned; nil if by anything but quarter turns and mirroring.
  init?(of stream: UnsafeMutablePointer<AVStream>) {
    var size = 0
    guard let data = unsafe av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else {
      self = .upright
      return
    }
    let raw = UnsafeRawPointer(data)
    self.init(displayMatrix: (0..<9).map { unsafe raw.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self) })
  }
}
