import Faces
import Imaging

/// Draws boxes and landmarks into a picture.
enum Annotation {
  /// Draws a face's box, dark-edged so that it shows on any ground, and its five points.
  static func draw(_ face: DetectedFace, accepted: Bool, in image: RGBImage) {
    let line: (UInt8, UInt8, UInt8) = accepted ? (64, 224, 208) : (255, 176, 0)
    let thickness = max(1, min(image.width, image.height) / 300)
    let left = Int(face.box.x)
    let top = Int(face.box.y)
    let right = Int(face.box.x + face.box.width)
    let bottom = Int(face.box.y + face.box.height)
    for (grow, colour) in [(thickness, (UInt8(16), UInt8(16), UInt8(16))), (0, line)] {
      for edge in 0..<thickness + grow where right - left > 4 * thickness && bottom - top > 4 * thickness {
        let inset = edge - grow
        fill(left + inset...right - inset, top + inset...top + inset, colour, image)
        fill(left + inset...right - inset, bottom - inset...bottom - inset, colour, image)
        fill(left + inset...left + inset, top + inset...bottom - inset, colour, image)
        fill(right - inset...right - inset, top + inset...bottom - inset, colour, image)
      }
    }
    for index in 0..<Landmarks.count {
      let x = Int(face.landmarks[index].x)
      let y = Int(face.landmarks[index].y)
      fill(x - thickness...x + thickness, y - thickness...y + thickness, line, image)
    }
  }

  private static func fill(
    _ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>, _ colour: (UInt8, UInt8, UInt8), _ image: RGBImage
  ) {
    let columns = clip(columns, image.width)
    let rows = clip(rows, image.height)
    for y in rows {
      for x in columns { image[x, y] = colour }
    }
  }

  private static func clip(_ range: ClosedRange<Int>, _ length: Int) -> Range<Int> {
    let start = min(max(0, range.lowerBound), length)
    return start..<max(start, min(length, range.upperBound + 1))
  }
}
