import Foundation

/// Draws somebody who walks past: a photographed head on a drawn body in coat and scarf.
struct DemoFigure: Sendable {
  let head: HeadCutout
  let clothes: DemoClothes

  /// Half the width of a figure, arms included, in heights of its face.
  static let halfWidth: Float = 1.3

  /// Draws the figure at `place`.
  ///
  /// - Parameter light: how brightly it is lit, 0 … 1.
  func draw(at place: DemoPlace, light: Float, on canvas: inout DemoCanvas) {
    let pen = Pen(place: place, light: light)
    legs(pen, &canvas)
    coat(pen, &canvas)
    let neck = head.skin * 0.78
    pen.capsule(from: [0, 0.3], to: [0, 0.66], radius: 0.26, neck, on: &canvas)
    canvas.draw(
      head, centre: place.centre, scale: place.faceHeight / head.faceHeight, lean: place.lean, light: light)
    let scarf = clothes.scarf
    pen.capsule(from: [-0.30, 0.72], to: [0.30, 0.72], radius: 0.19, scarf, on: &canvas)
    pen.capsule(from: [-0.26, 0.86], to: [0.26, 0.86], radius: 0.17, scarf * 0.88, on: &canvas)
    pen.capsule(from: [0.16, 0.88], to: [0.22, 1.9], radius: 0.13, scarf * 0.94, on: &canvas)
  }

  private func legs(_ pen: Pen, _ canvas: inout DemoCanvas) {
    let ground = DemoCamera.faceElevation / DemoCamera.faceSize
    pen.capsule(
      from: [-0.5, ground + 0.05], to: [0.5, ground + 0.05], radius: 0.28, [20, 20, 22], roundness: 0, softness: 0.5,
      opacity: 0.35, on: &canvas)
    for side: Float in [-1, 1] {
      // The foot in the air is lifted and, being behind, a little higher in the picture.
      let lift = 0.35 * max(0, side * sin(pen.place.stride))
      pen.capsule(
        from: [0.26 * side, 4.0], to: [0.2 * side, ground - 0.25 - lift], radius: 0.27, endRadius: 0.17,
        clothes.trousers * (1 - lift * 0.6), on: &canvas)
      pen.capsule(
        from: [0.2 * side, ground - 0.12 - lift], to: [0.24 * side, ground - 0.04 - lift], radius: 0.15,
        [34, 32, 32], on: &canvas)
    }
  }

  private func coat(_ pen: Pen, _ canvas: inout DemoCanvas) {
    let swing = 0.10 * sin(pen.place.stride)
    for side: Float in [-1, 1] {
      let hand: SIMD2<Float> = [side * 0.98, 3.4 + swing * side]
      pen.capsule(from: hand, to: [hand.x, hand.y + 0.22], radius: 0.14, head.skin * 0.85, on: &canvas)
      pen.capsule(
        from: [side * 0.80, 1.25], to: [side * 0.95, 2.3], radius: 0.27, endRadius: 0.21, clothes.coat * 0.85,
        on: &canvas)
      pen.capsule(
        from: [side * 0.95, 2.3], to: hand, radius: 0.21, endRadius: 0.17, clothes.coat * 0.85, on: &canvas)
    }
    func part(_ from: SIMD2<Float>, _ to: SIMD2<Float>, _ radius: Float, _ endRadius: Float) {
      pen.capsule(from: from, to: to, radius: radius, endRadius: endRadius, clothes.coat, ofBody: true, on: &canvas)
    }
    for side: Float in [-1, 1] { part([side * 0.12, 0.95], [side * 0.76, 1.24], 0.26, 0.27) }
    part([0, 1.55], [0, 2.4], 0.72, 0.74)
    part([0, 2.4], [0, 4.6], 0.74, 0.88)
    pen.capsule(from: [0.02, 1.2], to: [0.02, 4.4], radius: 0.018, clothes.coat * 0.62, roundness: 0, on: &canvas)
    for button: Float in [1.8, 2.3, 2.8, 3.3] {
      pen.capsule(from: [0.11, button], to: [0.11, button], radius: 0.045, clothes.coat * 0.5, on: &canvas)
    }
  }

  /// Draws in heights of the face, counted from its middle.
  private struct Pen {
    let place: DemoPlace
    let light: Float

    /// Where the coat ends.
    private static let hem: Float = 4.5

    func capsule(
      from: SIMD2<Float>, to: SIMD2<Float>, radius: Float, endRadius: Float? = nil, _ colour: SIMD3<Float>,
      roundness: Float = 0.35, softness: Float = 0.03, opacity: Float = 1, ofBody: Bool = false,
      on canvas: inout DemoCanvas
    ) {
      let unit = place.faceHeight
      var capsule = DemoCanvas.Capsule(
        from: place.centre + from * unit, to: place.centre + to * unit, fromRadius: radius * unit,
        toRadius: (endRadius ?? radius) * unit, colour: colour * light, roundness: roundness,
        softness: max(1.5, softness * unit), opacity: opacity)
      if ofBody {
        capsule.body = (middle: place.centre.x, halfWidth: unit)
        capsule.lowest = place.centre.y + Self.hem * unit
      }
      canvas.draw(capsule)
    }
  }
}
