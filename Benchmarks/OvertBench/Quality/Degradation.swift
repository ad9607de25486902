import Faces
import Imaging

/// A way to make a photograph worse by known steps, and the quality element that has to notice.
enum Degradation: String, CaseIterable {
  case blurred, darkened, brightened, flattened, shaded, blocked, shrunk, cropped

  /// Steps, beginning with the photograph as it is.
  static let steps = 4

  /// The element that is about this.
  var element: QualityElement {
    switch self {
    case .blurred: .sharpness
    case .darkened: .underExposurePrevention
    case .brightened: .overExposurePrevention
    case .flattened: .dynamicRange
    case .shaded: .illuminationUniformity
    case .blocked: .compressionArtifacts
    case .shrunk: .interEyeDistance
    case .cropped: .marginAbove
    }
  }

  /// The photograph, worse by `step` of ``steps`` − 1.
  func apply(_ step: Int, to image: RGBImage) -> RGBImage {
    let amount = Double(step) / Double(Self.steps - 1)
    switch self {
    case .blurred: return mean(of: image, radius: step)
    case .darkened: return mapped(image) { value, _ in value * (1 - 0.9 * amount) }
    case .brightened: return mapped(image) { value, _ in value + 170 * amount }
    case .flattened: return mapped(image) { value, _ in 128 + (value - 128) * (1 - 0.85 * amount) }
    case .shaded: return mapped(image) { value, across in across < 0.5 ? value * (1 - 0.8 * amount) : value }
    case .blocked: return blocks(image, amount * 0.8)
    case .shrunk: return shrunk(image, by: step + 1)
    case .cropped: return cropped(image, top: Int(amount * 0.3 * Double(image.height)))
    }
  }

  private func mapped(_ image: RGBImage, _ body: (Double, Double) -> Double) -> RGBImage {
    let result = RGBImage(width: image.width, height: image.height)
    for y in 0..<image.height {
      for x in 0..<image.width {
        let pixel = image[x, y]
        let across = Double(x) / Double(image.width)
        func moved(_ value: UInt8) -> UInt8 { UInt8(min(255, max(0, body(Double(value), across)))) }
        result[x, y] = (moved(pixel.red), moved(pixel.green), moved(pixel.blue))
      }
    }
    return result
  }

  /// Each pixel the mean of a square.
  private func mean(of image: RGBImage, radius: Int) -> RGBImage {
    let result = RGBImage(width: image.width, height: image.height)
    for y in 0..<image.height {
      for x in 0..<image.width {
        result[x, y] = Self.mean(
          image, max(0, x - radius)...min(image.width - 1, x + radius),
          max(0, y - radius)...min(image.height - 1, y + radius))
      }
    }
    return result
  }

  /// Each pixel drawn towards the mean of its block of 8 × 8, as a codec does that keeps little else.
  private func blocks(_ image: RGBImage, _ share: Double) -> RGBImage {
    let result = RGBImage(width: image.width, height: image.height)
    for top in stride(from: 0, to: image.height, by: 8) {
      for left in stride(from: 0, to: image.width, by: 8) {
        let columns = left...min(image.width - 1, left + 7)
        let rows = top...min(image.height - 1, top + 7)
        let mean = Self.mean(image, columns, rows)
        for y in rows {
          for x in columns {
            let pixel = image[x, y]
            func drawn(_ value: UInt8, _ mean: UInt8) -> UInt8 {
              UInt8(Double(value) * (1 - share) + Double(mean) * share)
            }
            result[x, y] = (
              drawn(pixel.red, mean.red), drawn(pixel.green, mean.green), drawn(pixel.blue, mean.blue)
            )
          }
        }
      }
    }
    return result
  }

  private func shrunk(_ image: RGBImage, by factor: Int) -> RGBImage {
    let result = RGBImage(width: image.width / factor, height: image.height / factor)
    for y in 0..<result.height {
      for x in 0..<result.width {
        result[x, y] = Self.mean(
          image, x * factor...x * factor + factor - 1, y * factor...y * factor + factor - 1)
      }
    }
    return result
  }

  private func cropped(_ image: RGBImage, top: Int) -> RGBImage {
    let result = RGBImage(width: image.width, height: image.height - top)
    for y in 0..<result.height {
      for x in 0..<result.width { result[x, y] = image[x, y + top] }
    }
    return result
  }

  private static func mean(
    _ image: RGBImage, _ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>
  ) -> (red: UInt8, green: UInt8, blue: UInt8) {
    var (red, green, blue) = (0, 0, 0)
    for y in rows {
      for x in columns {
        let pixel = image[x, y]
        red += Int(pixel.red)
        green += Int(pixel.green)
        blue += Int(pixel.blue)
      }
    }
    let count = columns.count * rows.count
    return (UInt8(red / count), UInt8(green / count), UInt8(blue / count))
  }
}
