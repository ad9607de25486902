import Capture
import Testing

@Suite("Time goes forward whatever the stamps say")
struct FrameClockTests {
  private func times(_ stamps: [Int64?]) -> [Double] {
    var clock = FrameClock(frameRate: 25, unit: 1.0 / 1000)
    return stamps.map { (clock.next($0) * 1000).rounded() }
  }

  @Test("from the first frame, at the distances of the stamps")
  func plain() {
    #expect(times([7000, 7040, 7080, 7500]) == [0, 40, 80, 500])
    #expect(times([-80, -40, 0]) == [0, 40, 80])
  }

  @Test("missing stamps are filled in at the rate of the video")
  func missing() {
    #expect(times([nil, nil, nil]) == [0, 40, 80])
    #expect(times([100, nil, 180]) == [0, 40, 80])
  }

  @Test("the same stamp twice, or one a little out of order, moves on by a millisecond")
  func disorder() {
    #expect(times([0, 40, 40, 80]) == [0, 40, 41, 80])
    #expect(times([0, 40, 30, 80]) == [0, 40, 41, 80])
  }

  @Test("a recorder that started anew is followed from where it was")
  func restart() {
    #expect(times([5000, 9000, 100, 140, 180]) == [0, 4000, 4040, 4080, 4120])
  }

  @Test("a leap of more than an hour is a new start too")
  func leap() {
    #expect(times([0, 40, 90_000_000, 90_000_040]) == [0, 40, 80, 120])
    #expect(times([0, 3_599_000]) == [0, 3_599_000])
  }

  @Test("the wildest stamps stay finite and in order")
  func wild() {
    var clock = FrameClock(frameRate: 25, unit: 2_147_483_647)
    var last = -1.0
    for stamp: Int64? in [.min, .max, 0, nil, -1, .max, .max, .min, 1] {
      let time = clock.next(stamp)
      #expect(time > last && time < 10_000)
      last = time
    }
  }
}
