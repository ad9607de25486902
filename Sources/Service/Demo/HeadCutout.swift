import Faces
import Imaging

/// Somebody's head, cut out of a photograph around the face with a soft edge, in sizes from the photograph's own down
/// by halves, so that it stays clean when drawn small.
struct HeadCutout: Sendable {
  /// One size.
  struct Level: Sendable {
    /// Pixels of this size for each pixel of the photograph.
    let scale: Float
    /// Width and height in pixels.
    let width: Int, height: Int
    /// Red, green, blue (0 … 255, multiplied with the coverage) and coverage (0 … 1), row after row.
    let pixels: [SIMD4<Float>]

    /// The pixel at a place between four; nothing outside.
    func sample(_ place: SIMD2<Float>) -> SIMD4<Float> {
      let x = place.x - 0.5
      let y = place.y - 0.5
      guard x >= 0, y >= 0, x < Float(width - 1), y < Float(height - 1) else { return .zero }
      let column = Int(x)
      let row = Int(y)
      let right = x - Float(column)
      let below = y - Float(row)
      let index = row * width + column
      let upper = pixels[index] * (1 - right) + pixels[index + 1] * right
      let lower = pixels[index + width] * (1 - right) + pixels[index + width + 1] * right
      return upper * (1 - below) + lower * below
    }
  }

  /// The middle of the face box, in pixels of the largest size.
  let middle: SIMD2<Float>
  /// The height of the face box, in pixels of the largest size.
  let faceHeight: Float
  /// The farthest that anything lies from the middle, in pixels of the largest size.
  let reach: Float
  /// The colour of the cheeks, for the neck.
  let skin: SIMD3<Float>

  private let levels: [Level]

  /// Cuts out the head around `face`.
  init(_ face: DetectedFace, in image: RGBImage, outline: HeadOutline) {
    let height = max(8, face.box.height)
    let centre = face.box.centre
    let left = Int((centre.x - outline.left * height).rounded(.down)) - 2
    let top = Int((centre.y - outline.top * height).rounded(.down)) - 2
    let width = Int((outline.left + outline.right) * height) + 5
    let rows = Int((outline.top + outline.bottom) * height) + 5
    var pixels: [SIMD4<Float>] = []
    pixels.reserveCapacity(width * rows)
    for y in top..<top + rows {
      for x in left..<left + width {
        guard x >= 0, y >= 0, x < image.width, y < image.height else {
          pixels.append(.zero)
          continue
        }
        let place = (SIMD2<Float>(Float(x) + 0.5, Float(y) + 0.5) - centre) / height
        let coverage = outline.coverage(x: place.x, y: place.y)
        pixels.append(SIMD4(Self.colour(image, x, y) * coverage, coverage))
      }
    }
    var levels = [Level(scale: 1, width: width, height: rows, pixels: pixels)]
    while let last = levels.last, min(last.width, last.height) >= 32 { levels.append(Self.halved(last)) }
    self.levels = levels
    middle = centre - SIMD2(Float(left), Float(top))
    faceHeight = height
    reach = height * max(outline.left, outline.right, outline.top, outline.bottom) * 1.1
    skin = Self.cheeks(face, in: image)
  }

  /// The smallest size that need not be enlarged to be drawn with `scale` pixels of the frame for each of the largest.
  func level(for scale: Float) -> Level {
    levels.last { $0.scale >= scale } ?? levels[0]
  }

  private static func halved(_ level: Level) -> Level {
    let width = level.width / 2
    let height = level.height / 2
    var pixels: [SIMD4<Float>] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let index = 2 * y * level.width + 2 * x
        let upper = level.pixels[index] + level.pixels[index + 1]
        let lower = level.pixels[index + level.width] + level.pixels[index + level.width + 1]
        pixels.append((upper + lower) / 4)
      }
    }
    return Level(scale: level.scale / 2, width: width, height: height, pixels: pixels)
  }

  /// The mean colour around the two points between an eye and the mouth's corner on its side.
  private static func cheeks(_ face: DetectedFace, in image: RGBImage) -> SIMD3<Float> {
    let marks = face.landmarks
    let radius = max(1, Int(marks.interEyeDistance / 10))
    var sum = SIMD3<Float>.zero
    var count: Float = 0
    for cheek in [(marks.leftEye + marks.leftMouth) / 2, (marks.rightEye + marks.rightMouth) / 2] {
      for y in Int(cheek.y) - radius...Int(cheek.y) + radius where y >= 0 && y < image.height {
        for x in Int(cheek.x) - radius...Int(cheek.x) + radius where x >= 0 && x < image.width {
          sum += colour(image, x, y)
          count += 1
        }
      }
    }
    return count > 0 ? sum / count : [200, 160, 140]
  }

  private static func colour(_ image: RGBImage, _ x: Int, _ y: Int) -> SIMD3<Float> {
    let pixel = image[x, y]
    return [Float(pixel.red), Float(pixel.green), Float(pixel.blue)]
  }
}
