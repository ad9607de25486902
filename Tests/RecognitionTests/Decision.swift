import Faces
import Gallery
import Recognition

/// A book of tracks with a test's own faces, shots and scores: recognition's decisions without a network.
struct Decision {
  var book: TrackBook
  private(set) var time = 0.0
  /// The verdicts so far, by track.
  private(set) var verdicts: [(track: Int, verdict: Verdict, time: Double)] = []

  init(_ policy: RecognitionPolicy = .standard, zone: ZoneOfRecognition = .wholeView) {
    book = TrackBook(policy: policy, zone: zone)
  }

  /// A face at a place of a picture of 1,000 × 1,000 pixels.
  static func face(x: Float, y: Float = 500, width: Float = 80, confidence: Float = 0.9) -> DetectedFace {
    let eyes = SIMD2<Float>(x, y)
    return DetectedFace(
      box: Box(x: x - width / 2, y: y - width * 0.4, width: width, height: width * 1.2),
      landmarks: Landmarks(
        leftEye: eyes - SIMD2(width / 5, 0), rightEye: eyes + SIMD2(width / 5, 0), nose: eyes, leftMouth: eyes,
        rightMouth: eyes),
      confidence: confidence)
  }

  /// A shot whose quality score is `score` (0 … 100).
  static func quality(_ score: Float) -> FaceQuality { .faultless(interEyeDistance: 60 * score / 100) }

  /// Shows faces with the quality of each, and answers comparisons; `limit` as a scheduler gives it.
  mutating func show(
    _ faces: [(face: DetectedFace, score: Float)], after seconds: Double = 0.12, limit: Int = .max,
    candidates: (Int) -> [Candidate] = { _ in [] }
  ) {
    time = ((time + seconds) * 1_000).rounded() / 1_000
    book.see(faces.map(\.face), at: time, width: 1_000, height: 1_000)
    book.settle { _ in }
    for (index, face) in faces.enumerated() {
      guard let track = book.comparable(index, face.face) else { continue }
      book.offer(index, track: track, Self.quality(face.score), at: time)
    }
    book.choose(limit: limit)
    for shot in book.shots {
      let number = book.tracks[shot.track].number
      verdicts.append((number, book.compared(shot, candidates(number), at: time), time))
    }
  }

  /// Shows one face in the same place.
  mutating func show(_ score: Float, after seconds: Double = 0.12, candidates: [Candidate] = []) {
    show([(Self.face(x: 500), score)], after: seconds) { _ in candidates }
  }
}
