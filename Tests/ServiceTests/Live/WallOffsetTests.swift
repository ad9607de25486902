import Mandate
import Service
import Testing

@Suite("Moments on the wall's clock")
struct WallOffsetTests {
  @Test("keep their order however the clocks are read, and follow the wall's when it is set")
  func order() {
    var offset = WallOffset()
    func at(_ milliseconds: Int64, reading late: Int64) -> Instant {
      offset.wall(
        of: BootMoment(nanoseconds: milliseconds * 1_000_000),
        now: Instant(milliseconds: 1_000_000 + milliseconds + late),
        boot: BootMoment(nanoseconds: milliseconds * 1_000_000))
    }
    // Reading one clock after the other makes up to twenty milliseconds of difference, either way.
    #expect(at(5_000, reading: 3) == Instant(milliseconds: 1_005_003))
    #expect(at(5_001, reading: 0) == Instant(milliseconds: 1_005_004))
    #expect(at(5_002, reading: 23) == Instant(milliseconds: 1_005_005))
    #expect(at(5_003, reading: -17) == Instant(milliseconds: 1_005_006))
    // One more is another clock.
    #expect(at(5_004, reading: 24) == Instant(milliseconds: 1_005_028))
    #expect(at(6_000, reading: 60_000) == Instant(milliseconds: 1_066_000))
  }
}
