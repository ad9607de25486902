import Foundation
import TestSupport
import Testing

/// A session that was idle for longer than the policy allows is nobody's.
@Suite("A session that has run out", .serialized)
struct ExpiredSessionTests {
  /// Every command that does or shows something, as it would be typed.
  static let commands: [[String]] = [
    ["officer", "add", "--name", "X", "--handle", "x"], ["officer", "role", "O1", "silver"],
    ["officer", "confirm", "G1"], ["officer", "list"], ["policy", "show"], ["policy", "adopt", "P1"],
    ["deployment", "submit", "D1"], ["deployment", "consult", "D1", "--reasons", "X"],
    ["deployment", "authorise", "D1", "--reasons", "X"], ["deployment", "notice", "D1", "--text", "X"],
    ["deployment", "roster", "D1", "O1=silver"], ["deployment", "brief", "D1", "--acknowledge"],
    ["deployment", "check", "D1", "--place"], ["deployment", "start", "D1"], ["deployment", "pause", "D1"],
    ["deployment", "halt", "D1", "--reasons", "X"], ["deployment", "end", "D1"], ["deployment", "publish", "D1"],
    ["deployment", "close", "D1"], ["deployment", "list"], ["watchlist", "freeze", "D1"], ["alert", "list", "D1"],
    ["alert", "assess", "D1", "A1", "same", "--reasons", "X"],
    ["alert", "decide", "D1", "A1", "--no-engage", "--reasons", "X"],
    ["alert", "outcome", "D1", "A1", "arrest", "--legal-basis", "X"], ["erase", "--due"], ["erase", "--list"],
    ["hold", "list"], ["agreement", "list"], ["ledger", "export", "/nowhere"],
  ]

  @Test(
    "a policy of one idle second: whoever waits for two is refused, whatever they ask; whoever signs in anew is not")
  func expired() throws {
    guard FileManager.default.fileExists(atPath: Repository.path("models/mtcnn")) else { return }
    let here = try Installation(models: Repository.path("models"), policy: "sessionIdle: 1 s\n")
    try here.serve()
    usleep(2_100_000)
    let first = try here(["officer", "list"], as: "first")
    here.refused(first, by: "signed-in", ["officer", "list"])
    #expect(first.errors.contains("The session ended after"), "\(first.errors)")
    let size = try here.size()
    for arguments in Self.commands { here.refused(try here(arguments, as: "second"), by: "signed-in", arguments) }
    #expect(try here.size() == size)
    try here.signIn("first")
    #expect(try here(["officer", "list"], as: "first").status == 0)
    try here.stopServing()
  }
}
