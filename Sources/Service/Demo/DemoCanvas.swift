import Foundation

/// A frame that is drawn on: interleaved red, green and blue without gaps between rows, as an encoder takes it.
struct DemoCanvas: Sendable {
  /// Width and height in pixels.
  let width: Int, height: Int
  /// `3 · width · height` bytes, row after row.
  var pixels: [UInt8]

  /// A black frame.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: 3 * width * height)
  }

  /// A limb or a trunk: everything within a radius of a line, which changes from one end to the other.
  struct Capsule {
    /// The ends, in pixels.
    var from: SIMD2<Float>, to: SIMD2<Float>
    /// The radius at either end, in pixels.
    var fromRadius: Float, toRadius: Float
    /// The colour, 0 … 255.
    var colour: SIMD3<Float>
    /// How much darker than its middle the side away from the light is, 0 … 1.
    var roundness: Float = 0.3
    /// The width of the edge, in pixels.
    var softness: Float = 1.5
    /// 0 (not there) … 1.
    var opacity: Float = 1
    /// The column of the body's middle and half its width, in pixels, where light and shade are those of a whole body
    /// that this is a part of.
    var body: (middle: Float, halfWidth: Float)?
    /// The row at which it is cut off straight, in pixels.
    var lowest = Float.infinity
  }

  /// Draws a capsule, lit from the upper left.
  mutating func draw(_ capsule: Capsule) {
    let reach = max(capsule.fromRadius, capsule.toRadius) + capsule.softness
    let columns = clip(
      min(capsule.from.x, capsule.to.x) - reach, max(capsule.from.x, capsule.to.x) + reach, to: width)
    let rows = clip(
      min(capsule.from.y, capsule.to.y) - reach, min(capsule.lowest, max(capsule.from.y, capsule.to.y) + reach),
      to: height)
    let along = capsule.to - capsule.from
    let length = max(1e-6, (along * along).sum())
    for y in rows {
      for x in columns {
        let point = SIMD2<Float>(Float(x) + 0.5, Float(y) + 0.5) - capsule.from
        let share = min(1, max(0, (point * along).sum() / length))
        let off = point - along * share
        let radius = capsule.fromRadius + (capsule.toRadius - capsule.fromRadius) * share
        let distance = (off * off).sum().squareRoot()
        let coverage = min(1, max(0, 0.5 + (radius - distance) / capsule.softness)) * capsule.opacity
        guard coverage > 0 else { continue }
        let turn = capsule.body.map { (Float(x) + 0.5 - $0.middle) / $0.halfWidth } ?? off.x / max(1, radius)
        let light = 1 - capsule.roundness * (0.5 * turn + 0.5 * turn * turn)
        blend(capsule.colour * light, coverage, at: (y * width + x) * 3)
      }
    }
  }

  /// Draws a head: `scale` pixels of the frame for each of its own, turned by `lean` radians about its middle, which
  /// comes to lie at `centre`, as bright as `light` says.
  mutating func draw(_ head: HeadCutout, centre: SIMD2<Float>, scale: Float, lean: Float, light: Float) {
    let level = head.level(for: scale)
    let step = level.scale / scale
    let middle = head.middle * level.scale
    let reach = head.reach * scale + 2
    let across = SIMD2<Float>(cos(lean), -sin(lean)) * step
    let down = SIMD2<Float>(sin(lean), cos(lean)) * step
    for y in clip(centre.y - reach, centre.y + reach, to: height) {
      for x in clip(centre.x - reach, centre.x + reach, to: width) {
        let off = SIMD2<Float>(Float(x) + 0.5, Float(y) + 0.5) - centre
        let sample = level.sample(middle + across * off.x + down * off.y)
        guard sample.w > 0 else { continue }
        let index = (y * width + x) * 3
        // The cut-out's colours are multiplied with its coverage already.
        for channel in 0..<3 {
          let value = Float(pixels[index + channel]) * (1 - sample.w) + sample[channel] * light
          pixels[index + channel] = UInt8(min(255, max(0, value + 0.5)))
        }
      }
    }
  }

  /// Lays a colour over the pixel whose first byte stands at `index`.
  mutating func blend(_ colour: SIMD3<Float>, _ coverage: Float, at index: Int) {
    for channel in 0..<3 {
      let value = Float(pixels[index + channel]) * (1 - coverage) + colour[channel] * coverage
      pixels[index + channel] = UInt8(min(255, max(0, value + 0.5)))
    }
  }

  private func clip(_ from: Float, _ to: Float, to length: Int) -> Range<Int> {
    let start = min(length, max(0, Int(from)))
    return start..<max(start, min(length, Int(to) + 1))
  }
}
