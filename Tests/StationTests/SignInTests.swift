import Identity
import Ledger
import Mandate
import Station
import StationStory
import Testing

/// Who may do anything: invitations, passphrases, codes, sessions.
@Suite("Signing in at a station")
struct SignInTests {
  private let stand: StationStand
  private let station: Station
  private let people: SignedInPeople

  init() throws {
    stand = try StationStand()
    station = try stand.found()
    people = try SignedInPeople(station, stand.clock)
  }

  private var now: Instant { stand.clock.now.wall }

  private func signIn(_ passphrase: String = SignedInPeople.passphrase, code: String? = nil) throws -> SignedIn {
    try station.signIn(
      handle: SignedInPeople.handles[0], passphrase: passphrase,
      code: code ?? SignedInPeople.code(people.secrets[0], at: now))
  }

  @Test("an invitation is taken once, by the one who was invited, within a week")
  func invitations() throws {
    #expect(try station.officer(of: people.first.token) == OfficerID(1))
    refused(.invitation) {
      try station.enrol(
        handle: SignedInPeople.handles[0], invitation: people.invitations[0], passphrase: "another long passphrase")
    }
    refused(.needs) { _ = try station.invite(OfficerID(1), by: .system) }
    let invitation = try station.invite(OfficerID(2), by: .officer(OfficerID(1)))
    for (handle, text) in [
      (SignedInPeople.handles[0], invitation), ("nobody", invitation), (SignedInPeople.handles[1], "wrong"),
      (SignedInPeople.handles[1], String(invitation.reversed())), (SignedInPeople.handles[1], ""),
    ] {
      refused(.invitation) {
        try station.enrol(handle: handle, invitation: text, passphrase: "another long passphrase")
      }
    }
    // A passphrase that is not taken leaves the invitation as it is.
    #expect(throws: StationProblem.self) {
      try station.enrol(handle: SignedInPeople.handles[1], invitation: invitation, passphrase: "short")
    }
    stand.clock.move(to: now.adding(Span(milliseconds: Station.invitationLength.milliseconds - 1)))
    #expect(throws: Never.self) {
      try station.enrol(
        handle: SignedInPeople.handles[1], invitation: invitation, passphrase: "another long passphrase")
    }
    let late = try station.invite(OfficerID(2), by: .officer(OfficerID(1)))
    let undone = late
    let latest = try station.invite(OfficerID(2), by: .officer(OfficerID(1)))
    refused(.invitation) {
      try station.enrol(handle: SignedInPeople.handles[1], invitation: undone, passphrase: "another long passphrase")
    }
    stand.clock.move(to: now.adding(Station.invitationLength))
    refused(.invitation) {
      try station.enrol(handle: SignedInPeople.handles[1], invitation: latest, passphrase: "another long passphrase")
    }
  }

  @Test("wrong name, passphrase or code and a code used before are told alike")
  func wrong() throws {
    let code = SignedInPeople.code(people.secrets[0], at: now)
    // The code that enrolling signed in with is used.
    refused(.wrong) { try signIn() }
    stand.clock.move(to: now.adding(.seconds(60)))
    let fresh = SignedInPeople.code(people.secrets[0], at: now)
    #expect(fresh != code)
    refused(.wrong) { try signIn("correct horse battery stapler", code: fresh) }
    refused(.wrong) { try signIn("short", code: fresh) }
    refused(.wrong) { try signIn(code: "000000") }
    refused(.wrong) {
      try station.signIn(handle: "nobody", passphrase: SignedInPeople.passphrase, code: fresh)
    }
    #expect(try signIn(code: fresh).officer == OfficerID(1))
    refused(.wrong) { try signIn(code: fresh) }
  }

  @Test("after five failures the sixth waits, and the right passphrase waits as well")
  func waits() throws {
    stand.clock.move(to: now.adding(.minutes(2)))
    for _ in 0..<6 { refused(.wrong) { try signIn(code: "123456") } }
    refused(.wait) { try signIn() }
    stand.clock.move(to: now.adding(.seconds(29)))
    refused(.wait) { try signIn() }
    // Somebody else is not held up.
    #expect(throws: Never.self) {
      try station.signIn(
        handle: SignedInPeople.handles[1], passphrase: SignedInPeople.passphrase,
        code: SignedInPeople.code(people.secrets[1], at: now))
    }
    stand.clock.move(to: now.adding(.seconds(1)))
    #expect(throws: Never.self) { try signIn() }
  }

  @Test("attempts at names that nobody has wait alike, and wash out nobody's failures")
  func strangers() throws {
    for handle in [SignedInPeople.handles[0], "nobody"] {
      for _ in 0..<6 {
        refused(.wrong) { try station.signIn(handle: handle, passphrase: "short", code: "123456") }
      }
      refused(.wait) { try station.signIn(handle: handle, passphrase: "short", code: "123456") }
    }
    stand.clock.move(to: now.adding(.seconds(1)))
    for number in 0..<11_000 {
      _ = try? station.signIn(handle: "nobody.\(number)", passphrase: "short", code: "123456")
    }
    refused(.wait) { try signIn() }
  }

  @Test("a session ends half an hour after its last use, and twelve hours after it began whatever happens")
  func sessions() throws {
    let begun = now
    let token = people.first.token
    func use(after span: Span) throws {
      stand.clock.move(to: begun.adding(span))
      _ = try station.officer(of: token)
    }
    try use(after: .seconds(30 * 60 - 1))
    try use(after: .seconds(60 * 60 - 2))
    for minute in stride(from: 80, to: 720, by: 29) { try use(after: .minutes(Int64(minute))) }
    try use(after: .seconds(12 * 3_600 - 1))
    refused(.session) { try use(after: .hours(12)) }
    // The other was not used: it ended long ago.
    refused(.session) { _ = try station.officer(of: people.second.token) }
    let again = try signIn()
    stand.clock.move(to: now.adding(.seconds(30 * 60 - 1)))
    #expect(try station.officer(of: again.token) == OfficerID(1))
    stand.clock.move(to: now.adding(.minutes(30)))
    refused(.session) { _ = try station.officer(of: again.token) }
    refused(.session) { _ = try station.officer(of: nil) }
    refused(.session) { _ = try station.officer(of: "made up") }
    let last = try signIn()
    try station.signOut(last.token)
    refused(.session) { _ = try station.officer(of: last.token) }
  }

  @Test("a session outlives a restart, and a closed account loses it at once")
  func closed() throws {
    let three = OfficerID(3)
    try station.perform(
      .officerAdded(OfficerAdded(officer: three, name: "Third Person", handle: "third")), by: .officer(OfficerID(1)))
    let enrolled = try station.enrol(
      handle: "third", invitation: station.invite(three, by: .officer(OfficerID(1))),
      passphrase: SignedInPeople.passphrase)
    let secret = try #require(OneTimeSecret(bytes: SignedInPeople.bytes(enrolled.secret)))
    let session = try station.signIn(
      handle: "third", passphrase: SignedInPeople.passphrase, code: SignedInPeople.code(secret, at: now))
    #expect(try station.officer(of: session.token) == three)
    try station.perform(
      .officerRemoved(OfficerRemoved(officer: three, reasons: "left the force")), by: .officer(OfficerID(1)))
    refused(.session) { _ = try station.officer(of: session.token) }
    stand.clock.move(to: now.adding(.minutes(1)))
    refused(.session) {
      try station.signIn(
        handle: "third", passphrase: SignedInPeople.passphrase, code: SignedInPeople.code(secret, at: now))
    }
    refused(.session) { _ = try station.invite(three, by: .officer(OfficerID(1))) }
  }

  @Test("no file of the station holds a passphrase, secret, token, invitation, handle or name")
  func atRest() throws {
    let third = try station.invite(OfficerID(2), by: .officer(OfficerID(1)))
    _ = try station.officer(of: people.first.token)
    let files = try Files(stand.folder.path)
    #expect(files.contain("session/".utf8), "the sessions are there to be looked through")
    let open =
      SignedInPeople.handles + SignedInPeople.names + [
        SignedInPeople.passphrase, Story.secret, people.first.token, people.second.token, third, "$argon2id",
      ]
    for text in open + people.texts + people.invitations {
      #expect(files.containing(text.utf8).isEmpty)
    }
    for secret in people.secrets {
      #expect(files.containing(secret.bytes).isEmpty)
      let decimal = secret.bytes.map(String.init).joined(separator: ",")
      #expect(files.containing(decimal.utf8).isEmpty)
    }
  }

  /// What signing in may be refused for.
  private enum Why {
    case invitation, wrong, wait, session, needs
  }

  /// Expects a refusal, and that nothing secret is in it.
  private func refused(_ why: Why, _ deed: () throws -> some Any) {
    do {
      _ = try deed()
      Issue.record("was not refused for \(why)")
    } catch let problem as StationProblem {
      guard case .refused(let refusal) = problem else {
        Issue.record("\(problem)")
        return
      }
      let expected =
        switch why {
        case .invitation: refusal == .notSignedIn(.invitation)
        case .wrong: refusal == .notSignedIn(.wrong)
        case .wait: refusal.rule == .signedIn && refusal.sentence.contains("wrong attempts")
        case .session: refusal.rule == .signedIn
        case .needs: refusal.rule == .roleRequired
        }
      #expect(expected, "\(refusal)")
      let text = "\(problem) \(String(reflecting: problem))"
      let secrets =
        SignedInPeople.handles + SignedInPeople.names + people.texts + people.invitations + [
          SignedInPeople.passphrase, people.first.token, people.second.token,
        ]
      #expect(!secrets.contains { text.contains($0) })
    } catch {
      Issue.record("\(error)")
    }
  }
}
