import Capture
import Imaging
import Testing

@Suite("A video's display matrix")
struct DisplayMatrixTests {
  private func orientation(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32) -> Orientation? {
    Orientation(displayMatrix: [a << 16, b << 16, 0, c << 16, d << 16, 0, 0, 0, 1 << 30])
  }

  @Test("quarter turns and mirroring are followed")
  func quarters() {
    #expect(orientation(1, 0, 0, 1) == .upright)
    #expect(orientation(0, 1, -1, 0) == .quarterTurn)
    #expect(orientation(-1, 0, 0, -1) == .upsideDown)
    #expect(orientation(0, -1, 1, 0) == .threeQuarterTurn)
    #expect(orientation(-1, 0, 0, 1) == .mirrored)
    #expect(orientation(1, 0, 0, -1) == .flipped)
    #expect(orientation(0, 1, 1, 0) == .transposed)
    #expect(orientation(0, -1, -1, 0) == .transversed)
  }

  @Test("anything else is not")
  func others() {
    #expect(orientation(1, 1, -1, 1) == nil)
    #expect(orientation(0, 0, 0, 0) == nil)
    #expect(Orientation(displayMatrix: [1, 0, 0, 1]) == nil)
  }
}
