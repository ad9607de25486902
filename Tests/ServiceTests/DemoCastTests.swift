import Faces
import Recognition
import Service
import Testing

@Suite("The demo's cast")
struct DemoCastTests {
  private let cast = DemoCast.standard

  /// Every frame's moment, with the places of everybody in view.
  private var frames: [(time: Double, places: [DemoPlace?])] {
    (0..<cast.frames).map { number in
      let time = Double(number) / 25
      return (time, cast.passes.map { $0.place(at: time) })
    }
  }

  @Test("has people who are looked for and people who are not, and all of them walk past")
  func parts() {
    #expect(Set(cast.passes.map(\.person)) == Set(cast.people))
    #expect(cast.listed.count == 2)
    #expect(cast.people.contains { !$0.isListed })
    for person in cast.listed {
      #expect(cast.passes.filter { $0.person == person }.count == 1, "\(person.identity)")
    }
  }

  @Test("shows nobody as enrolled but her of whom there is only one photograph")
  func photographs() {
    #expect(cast.people.filter(\.isShownAsEnrolled).map(\.identity) == ["Eileen Collins"])
  }

  @Test("takes 10 to 16 seconds, begins and ends with nobody cut off")
  func length() {
    #expect(10...16 ~= cast.seconds)
    for pass in cast.passes { #expect(pass.span.upperBound < cast.seconds, "\(pass.person.identity)") }
    #expect(frames.last?.places.allSatisfy { $0 == nil } == true)
  }

  @Test("comes nearer, from faces too small to be looked for to faces that fill a sixth of the frame's height")
  func sizes() {
    for (index, pass) in cast.passes.enumerated() {
      let inFrame = frames.compactMap { $0.places[index] }.filter { isInside($0.box) }
      let heights = inFrame.map(\.faceHeight)
      #expect(heights == heights.sorted(), "\(pass.person.identity) walks away")
      #expect((heights.first ?? 0) <= 70, "\(pass.person.identity)")
      #expect((heights.last ?? 0) >= 120 && (heights.last ?? 0) <= 240, "\(pass.person.identity)")
      // Enough moments at which the face is large enough to be looked for, a few of which are searched.
      let searchable = inFrame.filter { Int($0.box.width) >= RecognitionPolicy.standard.minimumFace }
      #expect(searchable.count >= 25, "\(pass.person.identity)")
    }
  }

  @Test("walks: nobody jumps from one frame to the next")
  func motion() {
    for index in cast.passes.indices {
      for (before, after) in zip(frames, frames.dropFirst()) {
        guard let from = before.places[index], let to = after.places[index] else { continue }
        let step = to.centre - from.centre
        #expect((step * step).sum().squareRoot() < 0.25 * from.faceHeight, "at \(before.time) s")
      }
    }
  }

  @Test("has two people in view at once, whose faces do not hide each other while they are looked for")
  func company() {
    var together = 0
    for frame in frames {
      let boxes = frame.places.compactMap { $0?.box }.filter { $0.width >= 40 && isInside($0) }
      if boxes.count >= 2 { together += 1 }
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] { #expect(box.overlap(other) < 0.1, "at \(frame.time) s") }
      }
    }
    #expect(together >= 25)
  }

  private func isInside(_ box: Box) -> Bool {
    box.x >= 0 && box.y >= 0 && box.x + box.width <= 1_280 && box.y + box.height <= 720
  }
}
