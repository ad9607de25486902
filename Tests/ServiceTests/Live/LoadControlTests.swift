import Capture
import Mandate
import Service
import Testing

/// How often is looked while there is too much to do, and what waits.
@Suite("Load")
struct LoadControlTests {
  @Test("too much to do makes looks rarer at once, never rarer than the floor; they come back slowly, to the policy's")
  func adapts() {
    let load = LoadControl(policy: 0.12, floor: 0.4)
    load.judge(looks: 100, dropped: 1, busy: 1)
    #expect(load.interval == 0.12)
    for _ in 0..<3 { load.judge(looks: 50, dropped: 50, busy: 1) }
    #expect(load.interval > 0.25 && load.interval < 0.27)
    for _ in 0..<9 { load.judge(looks: 50, dropped: 50, busy: 1) }
    #expect(load.interval == 0.4)
    load.judge(looks: 50, dropped: 0, busy: 0.5)
    #expect(load.interval == 0.4)
    load.judge(looks: 50, dropped: 0, busy: 0.5)
    #expect(load.interval < 0.4)
    let before = load.interval
    // Busy, though nothing is dropped: as it is, so that it does not swing.
    for _ in 0..<5 { load.judge(looks: 50, dropped: 0, busy: 0.9) }
    #expect(load.interval == before)
    for _ in 0..<30 { load.judge(looks: 50, dropped: 0, busy: 0.3) }
    #expect(load.interval == 0.12)
  }

  @Test("of pictures that nobody took the newest is ready; where pictures began anew is not forgotten with them")
  func tripleBuffer() {
    let buffer = TripleBuffer()
    func frame(_ index: Int, startsAnew: Bool = false) -> FeedFrame {
      FeedFrame(
        stamp: FrameStamp(index: index, time: Double(index)), arrival: BootMoment(nanoseconds: Int64(index)), width: 4,
        height: 2, startsAnew: startsAnew)
    }
    #expect(buffer.take() == nil)
    for index in 1...3 {
      let image = buffer.writing(frame(index)).image
      image[0, 0] = (UInt8(index), 0, 0)
      #expect(buffer.publish(frame(index, startsAnew: index == 2)) == (index > 1))
    }
    let taken = buffer.take()
    #expect(taken?.frame.stamp.index == 3 && taken?.frame.startsAnew == true && taken?.picture.image[0, 0].red == 3)
    // What is being looked at is never written.
    for index in 4...9 {
      #expect(buffer.writing(frame(index)).image !== taken?.picture.image)
      _ = buffer.publish(frame(index))
    }
    #expect(buffer.take()?.frame.stamp.index == 9 && buffer.take() == nil)
  }
}
