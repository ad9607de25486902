import Mandate
import Testing

@Suite("An ordinary day")
struct StoryTests {
  @Test("from a draft to a closed deployment, nothing is refused")
  func wholeStory() throws {
    var day = try OrdinaryDay()
    try day.wholeDay()
    try day.finish()
    #expect(day.deployment?.phase == .closed)
    #expect(
      day.statements.map { type(of: $0.statement.payload).name }.suffix(12) == [
        "deployment.noticed", "live.started", "live.ended", "deployment.recorded", "alert.disclosed", "alert.disclosed",
        "alert.disclosed", "review.published", "erased", "erased", "erased", "deployment.complete",
      ])
  }
}
