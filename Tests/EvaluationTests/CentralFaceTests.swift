import Evaluation
import Faces
import Testing

@Suite("The face that a photograph is about")
struct CentralFaceTests {
  private func face(x: Float, y: Float, side: Float, confidence: Float = 1) -> DetectedFace {
    let box = Box(x: x - side / 2, y: y - side / 2, width: side, height: side)
    let points = Landmarks(
      leftEye: box.centre, rightEye: box.centre, nose: box.centre, leftMouth: box.centre, rightMouth: box.centre)
    return DetectedFace(box: box, landmarks: points, confidence: confidence)
  }

  @Test("a face in the middle goes before a somewhat larger or surer one at the edge")
  func middle() {
    let faces = [face(x: 30, y: 40, side: 110), face(x: 125, y: 130, side: 90, confidence: 0.9)]
    #expect(faces.mostCentral(width: 250, height: 250) == faces[1])
  }

  @Test("a large face a little aside goes before a tiny one in the middle")
  func size() {
    let faces = [face(x: 125, y: 125, side: 20), face(x: 150, y: 120, side: 100)]
    #expect(faces.mostCentral(width: 250, height: 250) == faces[1])
  }

  @Test("no face is no face")
  func none() {
    #expect([DetectedFace]().mostCentral(width: 250, height: 250) == nil)
  }
}
