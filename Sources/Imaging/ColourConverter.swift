import CFFmpeg

/// Turns decoded pictures of one size, format and colour space into red, green and blue, without scaling.
package final class ColourConverter {
  /// What a picture must have in common with the one before for the same converter to serve.
  package struct Input: Equatable {
    /// Width in pixels.
    package var width: CInt
    /// Height in pixels.
    package var height: CInt
    /// How the samples lie in memory.
    package var format: AVPixelFormat
    /// swscale's number for the matrix between RGB and YCbCr (`SWS_CS_…`).
    package var matrix: CInt
    /// Whether luma takes 0…255 instead of 16…235.
    package var fullRange: Bool

    package init(width: CInt, height: CInt, format: AVPixelFormat, matrix: CInt, fullRange: Bool) {
      (self.format, self.fullRange) = Self.withoutRange(format, fullRange)
      self.width = width
      self.height = height
      self.matrix = matrix
    }

    /// The “J” formats are the plain ones with the range folded into the name.
    private static func withoutRange(_ format: AVPixelFormat, _ fullRange: Bool) -> (AVPixelFormat, Bool) {
      switch format {
      case AV_PIX_FMT_YUVJ420P: (AV_PIX_FMT_YUV420P, true)
      case AV_PIX_FMT_YUVJ422P: (AV_PIX_FMT_YUV422P, true)
      case AV_PIX_FMT_YUVJ444P: (AV_PIX_FMT_YUV444P, true)
      case AV_PIX_FMT_YUVJ440P: (AV_PIX_FMT_YUV440P, true)
      case AV_PIX_FMT_YUVJ411P: (AV_PIX_FMT_YUV411P, true)
      default: (format, fullRange)
      }
    }
  }

  /// What to spend on the conversion.
  package enum Quality {
    /// Chroma interpolated, same result on every processor: for stills.
    case exact
    /// Chroma repeated, vector code of the processor: for video, where decoding would otherwise wait for it.
    case fast

    var flags: CInt {
      switch self {
      case .exact: SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP | SWS_BITEXACT
      case .fast: SWS_POINT
      }
    }
  }

  package let input: Input

  private let scaler: OpaquePointer

  /// A converter, or nil where swscale has none for this format.
  package init?(_ input: Input, quality: Quality) {
    guard
      let scaler = unsafe sws_getContext(
        input.width, input.height, input.format, input.width, input.height, AV_PIX_FMT_RGB24, quality.flags,
        nil, nil, nil)
    else { return nil }
    guard unsafe overt_set_colour(scaler, input.matrix, input.fullRange ? 1 : 0) >= 0 else {
      unsafe sws_freeContext(scaler)
      return nil
    }
    self.input = input
    unsafe self.scaler = scaler
  }

  deinit {
    unsafe sws_freeContext(scaler)
  }

  /// Writes the frame's picture into `image`; false if swscale did not convert all of it.
  ///
  /// - Precondition: `image` has the size of `input`, and so has the frame.
  package func convert(_ frame: FrameHandle, into image: RGBImage) -> Bool {
    precondition(image.width == Int(input.width) && image.height == Int(input.height))
    guard unsafe frame.pointer.pointee.width == input.width, unsafe frame.pointer.pointee.height == input.height,
      let target = unsafe image.bytes.baseAddress
    else { return false }
    let rows = unsafe overt_convert_frame(
      scaler, frame.pointer, target.assumingMemoryBound(to: UInt8.self), CInt(image.stride))
    withExtendedLifetime((frame, image)) {}
    return rows == input.height
  }
}
