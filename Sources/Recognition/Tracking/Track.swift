import Faces
import Gallery

/// One face followed through one camera's view for seconds. It knows no template and no name but its alert's.
package struct Track {
  /// Number within the source, from 1.
  package let number: Int
  /// Where the face was last seen, in pixels.
  package private(set) var box: Box
  /// When it was last seen, in seconds of the source.
  package private(set) var lastSeen: Double
  /// Detections so far.
  package private(set) var detections = 1
  /// Whether it has been in the Zone of Recognition.
  package var wasInZone = false
  /// Comparisons so far.
  package var comparisons = 0
  /// The quality score of the best shot compared.
  package var bestCompared: Float = 0
  /// How near any of its shots came to anybody on the list.
  package var mark = ScoreMark()
  /// By how much a shot must better it to be compared too.
  package var nextStep: Float = 0
  /// When it was last compared.
  package var lastCompared = 0.0
  /// When its first usable shot was seen.
  package var firstUsable: Double?
  /// The quality score of its latest usable shot.
  package var latestScore: Float = 0
  /// Whether it has raised its one alert.
  package var hasAlerted = false
  /// Whether it is not to be compared again.
  package var isMuted = false

  private var motion: MotionFilter
  private var movedTo: Double

  package init(number: Int, box: Box, time: Double) {
    self.number = number
    self.box = box
    lastSeen = time
    movedTo = time
    motion = MotionFilter(box)
  }

  /// Where the face should be now: at the time that it was last moved to.
  package var expected: Box { motion.box }

  /// Moves on to `time` as it went.
  package mutating func advance(to time: Double) {
    motion.advance(by: Float(time - movedTo))
    movedTo = max(movedTo, time)
  }

  /// How ill a detection fits where the face should be now.
  package func misfit(_ face: Box) -> (distance: Float, doubt: Float) { motion.misfit(face) }

  /// Takes a detection.
  package mutating func see(_ face: Box, at time: Double) {
    advance(to: time)
    motion.see(face)
    box = face
    lastSeen = time
    detections += 1
  }
}
