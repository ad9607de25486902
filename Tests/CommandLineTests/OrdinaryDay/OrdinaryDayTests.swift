import Foundation
import TestSupport
import Testing

/// A day of live facial recognition by the command line alone: twelve people, each signed in with a session of their own.
@Suite("An ordinary day by the command line", .serialized)
struct OrdinaryDayTests {
  @Test("from founding to verification, each step by its own officer and by nobody else; another deployment is halted")
  func day() throws {
    guard let models = try ModelFolder(), let clip = try Clip() else { return }
    let day = try OrdinaryDay(Installation(models: models.path), clip)
    let began = Date()
    try day.staff()
    print("staffed in \(Int(Date().timeIntervalSince(began) * 1_000)) ms")
    try day.prepare("Operation Example")
    try day.goLive()
    try day.judgeAlerts()
    try day.end()
    try day.afterwards()
    try day.verify()
    print("the ordinary day took \(Int(Date().timeIntervalSince(began) * 1_000)) ms")
    try day.prepareAnother("Operation Second")
    try day.pauseAndHalt()
    print("with the halt \(Int(Date().timeIntervalSince(began) * 1_000)) ms")
    try day.overTheNetwork()
    print("with the network camera \(Int(Date().timeIntervalSince(began) * 1_000)) ms")
  }
}
