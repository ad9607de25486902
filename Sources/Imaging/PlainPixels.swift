import CFFmpeg

/// Copies decoded pictures that are red, green and blue or grey already, exactly and without swscale.
enum PlainPixels {
  private typealias Pixel = (UInt8, UInt8, UInt8)

  /// Writes the frame's picture into `image`; false if its format is not a plain one.
  ///
  /// - Precondition: both have the same size.
  static func copy(_ frame: FrameHandle, into image: RGBImage) -> Bool {
    let planes = unsafe (0..<3).map { unsafe overt_frame_plane(frame.pointer, CInt($0)) }
    let strides = (0..<3).map { unsafe Int(overt_frame_stride(frame.pointer, CInt($0))) }
    guard let first = unsafe planes[0] else { return false }

    /// Calls `pixel` with the start of each row and every column.
    func fill(_ pixel: (UnsafePointer<UInt8>, Int) -> Pixel) {
      guard let target = unsafe image.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
      for y in 0..<image.height {
        let row = unsafe UnsafePointer(first + y * strides[0])
        var write = unsafe target + y * image.stride
        for x in 0..<image.width {
          unsafe (write[0], write[1], write[2]) = unsafe pixel(row, x)
          unsafe write += 3
        }
      }
    }

    switch unsafe AVPixelFormat(frame.pointer.pointee.format) {
    case AV_PIX_FMT_GRAY8:
      unsafe fill { unsafe ($0[$1], $0[$1], $0[$1]) }
    case AV_PIX_FMT_MONOBLACK:
      unsafe fill { row, x in grey(unsafe row[x >> 3] << (x & 7) & 0x80 == 0 ? 0 : 255) }
    case AV_PIX_FMT_GRAY16BE:
      unsafe fill { grey(unsafe eight($0 + 2 * $1)) }
    case AV_PIX_FMT_YA8:
      unsafe fill { grey(unsafe overWhite($0[2 * $1], $0[2 * $1 + 1])) }
    case AV_PIX_FMT_YA16BE:
      unsafe fill { grey(unsafe overWhite(eight($0 + 4 * $1), eight($0 + 4 * $1 + 2))) }
    case AV_PIX_FMT_RGB24:
      unsafe fill { unsafe ($0[3 * $1], $0[3 * $1 + 1], $0[3 * $1 + 2]) }
    case AV_PIX_FMT_RGB48BE:
      unsafe fill { unsafe (eight($0 + 6 * $1), eight($0 + 6 * $1 + 2), eight($0 + 6 * $1 + 4)) }
    case AV_PIX_FMT_RGBA:
      unsafe fill { row, x in
        let source = unsafe row + 4 * x
        return unsafe overWhite((source[0], source[1], source[2]), source[3])
      }
    case AV_PIX_FMT_RGBA64BE:
      unsafe fill { row, x in
        let source = unsafe row + 8 * x
        return unsafe overWhite((eight(source), eight(source + 2), eight(source + 4)), eight(source + 6))
      }
    case AV_PIX_FMT_PAL8:
      // The palette is 256 words of alpha, red, green and blue in the processor's byte order.
      guard let palette = unsafe planes[1] else { return false }
      unsafe fill { row, x in
        let colour = unsafe UnsafeRawPointer(palette).loadUnaligned(fromByteOffset: 4 * Int(row[x]), as: UInt32.self)
        let pixel = (UInt8(colour >> 16 & 255), UInt8(colour >> 8 & 255), UInt8(colour & 255))
        return overWhite(pixel, UInt8(colour >> 24))
      }
    case AV_PIX_FMT_GBRP:
      guard let blue = unsafe planes[1], let red = unsafe planes[2] else { return false }
      unsafe fill { row, x in
        let y = unsafe (row - UnsafePointer(first)) / strides[0]
        return unsafe (red[y * strides[2] + x], row[x], blue[y * strides[1] + x])
      }
    default:
      return false
    }
    withExtendedLifetime((frame, image)) {}
    return true
  }

  private static func grey(_ value: UInt8) -> Pixel { (value, value, value) }

  /// A big-endian sample of 16 bits, rounded to 8.
  private static func eight(_ sample: UnsafePointer<UInt8>) -> UInt8 {
    let value = unsafe UInt32(sample[0]) << 8 | UInt32(sample[1])
    return UInt8((value * 255 + 32_767) / 65_535)
  }

  private static func overWhite(_ value: UInt8, _ alpha: UInt8) -> UInt8 {
    let weight = UInt32(alpha)
    return UInt8((UInt32(value) * weight + 255 * (255 - weight) + 127) / 255)
  }

  private static func overWhite(_ pixel: Pixel, _ alpha: UInt8) -> Pixel {
    (overWhite(pixel.0, alpha), overWhite(pixel.1, alpha), overWhite(pixel.2, alpha))
  }
}
