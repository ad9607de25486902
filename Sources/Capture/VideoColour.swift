import CFFmpeg
import Imaging

/// How a frame's luma and chroma stand for red, green and blue.
enum VideoColour {
  /// What is needed to convert `frame`.
  ///
  /// Where the stream does not name its matrix, BT.709 is taken from 720 rows up and BT.601 below, as recorders do.
  static func input(of frame: FrameHandle) -> ColourConverter.Input {
    let picture = unsafe frame.pointer.pointee
    return unsafe ColourConverter.Input(
      width: picture.width, height: picture.height, format: AVPixelFormat(picture.format),
      matrix: matrix(picture.colorspace, height: picture.height),
      fullRange: picture.color_range == AVCOL_RANGE_JPEG)
  }

  /// Whether black is 0 and white 255; where nothing says so, it is 16 and 235.
  static func isFullRange(_ frame: FrameHandle) -> Bool { input(of: frame).fullRange }

  private static func matrix(_ space: AVColorSpace, height: CInt) -> CInt {
    switch space {
    case AVCOL_SPC_BT709: SWS_CS_ITU709
    case AVCOL_SPC_FCC: SWS_CS_FCC
    case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M: SWS_CS_ITU601
    case AVCOL_SPC_SMPTE240M: SWS_CS_SMPTE240M
    case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL: SWS_CS_BT2020
    default: height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601
    }
  }
}
