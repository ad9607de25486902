import Faces

/// The track of ``FormerTracker``.
struct FormerTrack {
  /// Number within the source, from 1.
  let number: Int
  /// Where the face was last seen, in pixels.
  var box: Box
  /// How it moves, in pixels per second.
  var velocity: SIMD2<Float> = .zero
  /// How its width changes, as a share per second.
  var growth: Float = 0
  /// When it was last seen, in seconds of the source.
  var lastSeen: Double
  /// Detections so far.
  var sightings = 1
  /// Comparisons so far.
  var comparisons = 0
  /// The quality score of the best shot compared.
  var bestCompared: Float = 0
  /// Whether it has raised its one alert.
  var hasAlerted = false

  init(number: Int, box: Box, time: Double) {
    self.number = number
    self.box = box
    lastSeen = time
  }

  /// Where the face should be at `time` if it goes on as it went.
  func predicted(at time: Double) -> Box {
    let elapsed = Float(min(max(0, time - lastSeen), 1))
    let scale = max(0.5, min(2, 1 + growth * elapsed))
    let centre = box.centre + velocity * elapsed
    return Box(
      x: centre.x - box.width * scale / 2, y: centre.y - box.height * scale / 2, width: box.width * scale,
      height: box.height * scale)
  }

  /// Takes a new detection into the motion: the newest movement counts half.
  mutating func see(_ face: Box, at time: Double) {
    let elapsed = Float(time - lastSeen)
    if elapsed > 0.001 {
      let movement = (face.centre - box.centre) / elapsed
      let change = (face.width / max(1, box.width) - 1) / elapsed
      let weight: Float = sightings == 1 ? 1 : 0.5
      velocity += (movement - velocity) * weight
      growth += (change - growth) * weight * 0.5
    }
    box = face
    lastSeen = time
    sightings += 1
  }
}
