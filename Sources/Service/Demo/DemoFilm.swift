import Foundation

/// Draws the frames of the demo's clip, one after the other. The same heads give the same frames every time.
struct DemoFilm: Sendable {
  private let cast: DemoCast
  private let figures: [DemoPerson: DemoFigure]
  private let scene = DemoScene()
  private let grain: [Int16]
  private var random: DemoRandom
  private var canvas: DemoCanvas

  /// Raised whenever a change here, or in what this draws with, makes another clip of the same pictures.
  static let version = 1

  /// The standard deviation of the camera's noise, in levels of 255.
  private static let noise = 2.3

  /// Prepares a clip of `cast`, whose heads are `heads`.
  init(_ cast: DemoCast, heads: [DemoPerson: HeadCutout]) {
    self.cast = cast
    figures = heads.reduce(into: [:]) { $0[$1.key] = DemoFigure(head: $1.value, clothes: $1.key.clothes) }
    canvas = scene.background
    var random = DemoRandom(seed: 2_018)
    // Four even numbers together are close enough to a normal one.
    let reach = Self.noise * 3.0.squareRoot() / 2
    grain = (0..<131_071).map { _ in
      Int16((0..<4).reduce(0.0) { sum, _ in sum + Double.random(in: -reach...reach, using: &random) }.rounded())
    }
    self.random = random
  }

  /// Draws frame `number`, from 0: `3 · width · height` bytes of red, green and blue, row after row.
  mutating func frame(_ number: Int) -> [UInt8] {
    let time = Double(number) / Double(DemoCamera.rate)
    canvas.pixels = scene.background.pixels
    let walking = cast.passes.compactMap { pass in
      pass.place(at: time).flatMap { place in figures[pass.person].map { (place: place, figure: $0) } }
    }
    for (place, figure) in walking.sorted(by: { $0.place.distance > $1.place.distance }) {
      figure.draw(at: place, light: scene.light(at: place.distance), on: &canvas)
      scene.cover(&canvas, at: place.distance)
    }
    develop(brightness: 1 + 0.03 * sin(time * 1.3) + 0.008 * sin(time * 11))
    return canvas.pixels
  }

  /// Changes the brightness and adds the camera's noise.
  private mutating func develop(brightness: Double) {
    let levels = (0..<256).map { Int16((Double($0) * brightness).rounded()) }
    let last = grain.count - canvas.width
    var starts: [Int] = []
    for _ in 0..<canvas.height { starts.append(Int.random(in: 0...last, using: &random)) }
    let rowBytes = canvas.width * 3
    let grain = grain
    var bytes = canvas.pixels.mutableSpan
    for (row, start) in starts.enumerated() {
      var place = start
      for pixel in stride(from: row * rowBytes, to: (row + 1) * rowBytes, by: 3) {
        let noise = grain[place]
        place += 1
        for index in pixel..<pixel + 3 {
          bytes[index] = UInt8(min(255, max(0, levels[Int(bytes[index])] + noise)))
        }
      }
    }
  }
}
