import Faces
import Recognition
import Testing

/// Where in a camera's view, and how large, a face must be to be looked at.
@Suite("The Zone of Recognition")
struct ZoneTests {
  /// A face of a picture of 1,000 × 1,000 pixels, by the point between its eyes.
  private func face(_ x: Float, _ y: Float, width: Float = 100, eyes: Float = 40) -> DetectedFace {
    let between = SIMD2<Float>(x, y)
    return DetectedFace(
      box: Box(x: x - width / 2, y: y - width * 0.4, width: width, height: width * 1.2),
      landmarks: Landmarks(
        leftEye: between - SIMD2(eyes / 2, 0), rightEye: between + SIMD2(eyes / 2, 0), nose: between,
        leftMouth: between,
        rightMouth: between),
      confidence: 0.9)
  }

  private func contains(_ zone: ZoneOfRecognition, _ face: DetectedFace, scale: SIMD2<Float> = [1, 1]) -> Bool {
    zone.contains(face, width: 1_000, height: 1_000, scale: scale)
  }

  @Test("a face is in the zone by the point between its eyes: just inside and just outside each side")
  func sides() throws {
    let zone = try ZoneOfRecognition(corners: [[0.2, 0.3], [0.8, 0.3], [0.8, 0.9], [0.2, 0.9]])
    for (inside, outside) in [
      ([201, 500], [199, 500]), ([799, 500], [801, 500]), ([500, 301], [500, 299]), ([500, 899], [500, 901]),
    ] as [(SIMD2<Float>, SIMD2<Float>)] {
      #expect(contains(zone, face(inside.x, inside.y)), "\(inside)")
      #expect(!contains(zone, face(outside.x, outside.y)), "\(outside)")
    }
  }

  @Test("a zone may be hollow: what lies in the notch is outside")
  func hollow() throws {
    let zone = try ZoneOfRecognition(
      corners: [[0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.6, 0.9], [0.6, 0.4], [0.4, 0.4], [0.4, 0.9], [0.1, 0.9]])
    #expect(contains(zone, face(300, 700)) && contains(zone, face(700, 700)) && contains(zone, face(500, 390)))
    #expect(!contains(zone, face(500, 700)) && !contains(zone, face(500, 410)))
  }

  @Test("the limits of size: just inside and just outside each")
  func sizes() throws {
    let zone = try ZoneOfRecognition(corners: [], faceWidth: 60...200, interEyeDistance: 20...80)
    for (width, isIn) in [(60, true), (59.9, false), (200, true), (200.1, false)] as [(Float, Bool)] {
      #expect(contains(zone, face(500, 500, width: width)) == isIn, "\(width) wide")
    }
    for (eyes, isIn) in [(20, true), (19.9, false), (80, true), (80.1, false)] as [(Float, Bool)] {
      #expect(contains(zone, face(500, 500, eyes: eyes)) == isIn, "eyes \(eyes) apart")
    }
  }

  @Test("sizes are those of the larger picture; places are the same in both")
  func scaled() throws {
    let zone = try ZoneOfRecognition(
      corners: [[0, 0], [0.5, 0], [0.5, 1], [0, 1]], faceWidth: 200...400, interEyeDistance: 60...200)
    #expect(!contains(zone, face(400, 500)) && contains(zone, face(400, 500), scale: [3, 3]))
    #expect(!contains(zone, face(600, 500), scale: [3, 3]))
  }

  @Test("the whole view holds every face in the picture, and none whose eyes lie outside it")
  func wholeView() {
    #expect(contains(.wholeView, face(1, 1)) && contains(.wholeView, face(999, 999, width: 5_000)))
    #expect(!contains(.wholeView, face(-1, 500)) && !contains(.wholeView, face(500, 1_001)))
    #expect(!contains(.wholeView, face(.nan, 500)) && !contains(.wholeView, face(500, .infinity)))
  }

  @Test("an outline that is none is refused, and says why")
  func refused() {
    func problem(_ corners: [SIMD2<Float>]) -> ZoneProblem? {
      do throws(ZoneProblem) {
        _ = try ZoneOfRecognition(corners: corners)
        return nil
      } catch {
        return error
      }
    }
    let triangle: [SIMD2<Float>] = [[0, 0], [1, 0], [0.5, 1]]
    #expect(problem(triangle) == nil)
    #expect(problem(Array(triangle.prefix(2))) == .corners(2))
    let circle = (0..<33).map { SIMD2<Float>(Float($0) / 32, 0.5) }
    #expect(problem(circle) == .corners(33))
    #expect(problem([[0, 0], [1.001, 0], [0.5, 1]]) == .outside(corner: 2))
    #expect(problem([[0, 0], [1, 0], [0.5, -0.001]]) == .outside(corner: 3))
    #expect(problem([[0, 0], [1, 0], [0.5, .nan]]) == .outside(corner: 3))
    #expect(problem([[0, 0], [1, 1], [1, 0], [0, 1]]) == .crossing(side: 1, other: 3), "a bow tie")
    #expect(
      problem([[0, 0], [1, 0], [0.5, 0], [0.5, 1]]) == .crossing(side: 1, other: 2), "a side that turns back")
    #expect(problem([[0, 0], [0, 0], [1, 0], [0.5, 1]]) == .crossing(side: 1, other: 2), "one corner twice")
    #expect(
      problem([[0, 0], [1, 0], [0.5, 0.5], [1, 1], [0, 1], [0.5, 0.5]]) != nil, "touches itself in a point")
    #expect(problem([[0, 0], [0.01, 0], [0.01, 0.01]]) == .tooSmall)
    #expect(throws: ZoneProblem.limit("width of a face")) {
      try ZoneOfRecognition(corners: [], faceWidth: -1...5)
    }
    #expect(throws: ZoneProblem.limit("distance between the eyes")) {
      try ZoneOfRecognition(corners: [], interEyeDistance: 0...Float.infinity)
    }
  }

  @Test("as many corners as are allowed make a zone, in either direction round")
  func many() throws {
    let corners = (0..<32).map { step -> SIMD2<Float> in
      let isUpper = step < 16
      let x = Float(isUpper ? step : 31 - step) / 15
      let tooth: Float = step % 2 == 0 ? 0.1 : 0.2
      return [x, isUpper ? tooth : 1 - tooth]
    }
    for outline in [corners, corners.reversed()] {
      let zone = try ZoneOfRecognition(corners: outline)
      #expect(contains(zone, face(500, 500)) && !contains(zone, face(500, 50)))
    }
  }
}
