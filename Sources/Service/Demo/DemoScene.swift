import Foundation

/// The place that the demo's people walk through: a hall with a passage at its far end, seen by a camera above head
/// height.
struct DemoScene: Sendable {
  /// The empty hall.
  let background: DemoCanvas

  /// How far the far wall is, and half the width of the passage in it, in metres.
  private static let wall: Float = 7
  private static let passage: Float = 1.15
  private static let passageHeight: Float = 2.55

  /// Draws the hall.
  init() {
    var canvas = DemoCanvas(width: DemoCamera.width, height: DemoCamera.height)
    for y in 0..<canvas.height {
      for x in 0..<canvas.width {
        var colour = SIMD3<Float>.zero
        for step in 0..<4 {
          colour += Self.colour(x: Float(x) + 0.25 + 0.5 * Float(step % 2), y: Float(y) + 0.25 + 0.5 * Float(step / 2))
        }
        canvas.blend(colour / 4, 1, at: (y * canvas.width + x) * 3)
      }
    }
    background = canvas
  }

  /// How brightly somebody `distance` metres away is lit: the passage is dim.
  func light(at distance: Float) -> Float {
    1 - 0.55 * min(1, max(0, (distance - Self.wall + 1) / 2))
  }

  /// Puts the wall back over whoever is still behind it.
  func cover(_ canvas: inout DemoCanvas, at distance: Float) {
    guard distance > Self.wall else { return }
    let edge = Self.passage * DemoCamera.focal / Self.wall
    let left = Int(Float(DemoCamera.width) / 2 - edge)
    let right = Int(Float(DemoCamera.width) / 2 + edge)
    for y in 0..<canvas.height {
      let row = y * canvas.width
      for index in row * 3..<(row + left) * 3 { canvas.pixels[index] = background.pixels[index] }
      for index in (row + right) * 3..<(row + canvas.width) * 3 { canvas.pixels[index] = background.pixels[index] }
    }
  }

  private static func colour(x: Float, y: Float) -> SIMD3<Float> {
    if let pillar = pillar(x: x) { return pillar }
    let aside = (x - Float(DemoCamera.width) / 2) * wall / DemoCamera.focal
    let up = DemoCamera.elevation - (y - DemoCamera.horizon) * wall / DemoCamera.focal
    if up < 0 { return floor(x: x, y: y) }
    if abs(aside) < passage, up < passageHeight { return inside(x: x, y: y, aside: aside, up: up) }
    return plaster(aside: aside, up: up)
  }

  /// Two round pillars in front of the far wall.
  private static func pillar(x: Float) -> SIMD3<Float>? {
    for middle: Float in [138, 1_142] {
      let across = (x - middle) / 46
      if abs(across) < 1 {
        let light = 0.66 + 0.34 * max(0, 1 - (across + 0.35) * (across + 0.35))
        return SIMD3<Float>(196, 190, 180) * light
      }
    }
    return nil
  }

  private static func floor(x: Float, y: Float) -> SIMD3<Float> {
    let distance = DemoCamera.focal * DemoCamera.elevation / (y - DemoCamera.horizon)
    let aside = (x - Float(DemoCamera.width) / 2) * distance / DemoCamera.focal
    let tile = Int((aside / 0.8).rounded(.down)) + Int((distance / 0.8).rounded(.down))
    let shade: Float = tile.isMultiple(of: 2) ? 1 : 0.94
    // The passage takes light from the floor before it.
    let dim = 1 - 0.35 * max(0, 1 - abs(aside) / 1.6) * max(0, (distance - 4.5) / 2.5)
    return SIMD3<Float>(158, 152, 144) * (shade * dim * (1.05 - distance * 0.03))
  }

  /// The passage: a dim corridor whose walls run towards the horizon.
  private static func inside(x: Float, y: Float, aside: Float, up: Float) -> SIMD3<Float> {
    let sideDistance = passage / max(0.001, abs(aside)) * wall
    let roofDistance = (passageHeight - DemoCamera.elevation) / max(0.001, up - DemoCamera.elevation) * wall
    let floorDistance = DemoCamera.elevation / max(0.001, DemoCamera.elevation - up) * wall
    let distance = min(sideDistance, up > DemoCamera.elevation ? roofDistance : floorDistance, 15)
    let fade = 0.62 - 0.045 * (distance - wall)
    if distance >= 15 { return [96, 104, 114] }
    if distance == sideDistance { return SIMD3<Float>(150, 146, 142) * fade }
    return (distance == floorDistance ? SIMD3<Float>(142, 136, 130) : [170, 168, 164]) * fade
  }

  /// The far wall: panels, a dark skirting, a frame around the passage, light from above.
  private static func plaster(aside: Float, up: Float) -> SIMD3<Float> {
    let light = 0.86 + 0.05 * up
    if abs(aside) < passage + 0.09, up < passageHeight + 0.09 { return SIMD3<Float>(120, 112, 102) * light }
    if up < 0.14 { return [104, 98, 92] }
    let position = (abs(aside) - passage - 0.35).truncatingRemainder(dividingBy: 1.05)
    let isGroove = position > 0 && position < 0.03 || abs(up - 1.05) < 0.015
    let base: SIMD3<Float> = up < 1.05 ? [164, 166, 160] : [190, 190, 182]
    return base * (isGroove ? light * 0.86 : light)
  }
}
