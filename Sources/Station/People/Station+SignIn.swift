import Identity
import Ledger
import Mandate
import Stores
import Vault

extension Station {
  /// How long an invitation stands.
  public static let invitationLength = Span.hours(7 * 24)

  /// Invites an officer to choose a passphrase. The code is told to that person and nobody else; a new invitation undoes
  /// the one before.
  func invite(_ officer: OfficerID) throws(StationProblem) -> String {
    try refuseWhenBehind()
    guard force.officers[officer]?.open == true else { throw .refused(.notSignedIn(.closed)) }
    var random = SystemRandomNumberGenerator()
    var token = SessionToken(using: &random)
    // On a command line a code that begins with a hyphen would read as an option.
    while token.text.hasPrefix("-") { token = SessionToken(using: &random) }
    let until = clock.now().wall.adding(Self.invitationLength)
    try keep("invite/\(officer.number)", ["digest": digits(token.digest), "until": .integer(until.milliseconds)])
    return token.text
  }

  /// Invites an officer, as an administrator does.
  public func invite(_ officer: OfficerID, by actor: Actor) throws(StationProblem) -> String {
    guard let id = actor.officer, force.officers[id]?.roles.contains(.administrator) == true else {
      throw .refused(.needsRole(.administrator, "Invitations are"))
    }
    return try invite(officer)
  }

  /// Chooses a passphrase with an invitation.
  ///
  /// - Returns: the secret of the one-time codes.
  public func enrol(handle: String, invitation: String, passphrase: String) throws(StationProblem) -> Enrolled {
    // A database put back to an earlier day would take invitations that were used since.
    try refuseWhenBehind()
    guard let (officer, person) = people.first(where: { $0.value.handle == handle }),
      let kept = try kept("invite/\(officer.number)"), let token = SessionToken(invitation),
      case .string(let digest) = kept["digest"], equalInConstantTime(digest.utf8, hexadecimal(token.digest).utf8),
      case .integer(let until) = kept["until"], clock.now().wall.milliseconds < until
    else { throw .refused(.notSignedIn(.invitation)) }
    var random = SystemRandomNumberGenerator()
    let credential: Credential
    do throws(PassphraseProblem) {
      credential = Credential(
        hash: try PassphraseHash(try Passphrase(passphrase), using: &random), secret: OneTimeSecret(using: &random))
    } catch {
      throw .unusable(["the passphrase \(error)"])
    }
    try keep(credential, of: officer)
    try stored { () throws(StoreProblem) in try store.setSetting("invite/\(officer.number)", nil) }
    return Enrolled(
      secret: credential.secret.text, address: credential.secret.address(issuer: force.name, account: person.handle))
  }

  /// Signs somebody in.
  public func signIn(handle: String, passphrase: String, code: String) throws(StationProblem) -> SignedIn {
    let now = clock.now().wall
    let seconds = now.milliseconds / 1_000
    let named = people.first(where: { $0.value.handle == handle })?.key
    let wait = named == nil ? strangers.wait(handle, at: seconds) : attempts.wait(handle, at: seconds)
    guard wait == 0 else { throw .refused(.notSignedIn(.wait(.seconds(wait)))) }
    let kept: Credential? = if let named { try credential(of: named) } else { nil }
    let typed = try? Passphrase(passphrase)
    // Somebody who does not exist takes as long as somebody who does.
    let verified = typed.map { (kept?.hash ?? nobody())?.verifies($0) ?? false } ?? false
    guard let officer = named, var credential = kept, verified,
      let step = credential.secret.accepts(code, at: seconds, lastUsed: credential.lastUsed)
    else {
      if named == nil { strangers.fail(handle, at: seconds) } else { attempts.fail(handle, at: seconds) }
      throw .refused(.notSignedIn(.wrong))
    }
    guard force.officers[officer]?.open == true else { throw .refused(.notSignedIn(.closed)) }
    attempts.succeed(handle)
    credential.lastUsed = step
    try keep(credential, of: officer)
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(using: &random)
    try keep(Session(token, subject: "\(officer.number)", at: seconds))
    return SignedIn(token: token.text, officer: officer, until: now.adding(force.policy.sessionLength))
  }

  /// The hash that stands in for somebody who does not exist.
  private func nobody() -> PassphraseHash? {
    var random = SystemRandomNumberGenerator()
    if nobodysHash == nil { nobodysHash = try? PassphraseHash.ofNobody(using: &random) }
    return nobodysHash
  }

  /// Ends a session.
  public func signOut(_ text: String) throws(StationProblem) {
    guard let token = SessionToken(text) else { return }
    try stored { () throws(StoreProblem) in try store.setSetting(Self.name(of: token.digest), nil) }
  }

  /// Whose session this is; it counts as used.
  public func officer(of text: String?) throws(StationProblem) -> OfficerID {
    guard let text, let token = SessionToken(text), let kept = try kept(Self.name(of: token.digest)),
      case .string(let subject) = kept["subject"], let number = Int(subject), case .integer(let begun) = kept["begun"],
      case .integer(let used) = kept["used"]
    else { throw .refused(.notSignedIn(.nobody)) }
    var session = Session(digest: token.digest, subject: subject, begun: begun, lastUsed: used)
    let seconds = clock.now().wall.milliseconds / 1_000
    let policy =
      SessionPolicy(
        idleSeconds: Int(
          min(force.policy.sessionIdle.milliseconds, force.policy.sessionLength.milliseconds) / 1_000),
        absoluteSeconds: Int(force.policy.sessionLength.milliseconds / 1_000))
    guard let policy, session.standing(at: seconds, policy) == .live else {
      try stored { () throws(StoreProblem) in try store.setSetting(Self.name(of: token.digest), nil) }
      throw .refused(.notSignedIn(.expired(after: .seconds(max(seconds - begun, 0)))))
    }
    guard force.officers[OfficerID(number)]?.open == true else { throw .refused(.notSignedIn(.closed)) }
    session.use(at: seconds)
    try keep(session)
    return OfficerID(number)
  }

  private static func name(of digest: [UInt8]) -> String { "session/" + hexadecimal(digest).prefix(40) }

  private func keep(_ session: Session) throws(StationProblem) {
    try keep(
      Self.name(of: session.digest),
      [
        "subject": .string(session.subject), "begun": .integer(session.begun), "used": .integer(session.lastUsed),
      ])
  }

  private func credential(of officer: OfficerID) throws(StationProblem) -> Credential? {
    let scope = ScopeName(.officers, UInt32(clamping: officer.number))
    let name = "credential/\(officer.number)"
    let bytes = try stored { () throws(StoreProblem) in try store.setting(name) }
    guard let bytes, let sealed = SealedRecord(bytes: bytes), ring.contains(scope), let id = Self.record(name) else {
      return nil
    }
    return Credential(
      try vault { () throws(VaultProblem) in
        try ring.open(sealed, scope: scope, record: id, context: Array(name.utf8))
      })
  }

  private func keep(_ credential: Credential, of officer: OfficerID) throws(StationProblem) {
    let scope = ScopeName(.officers, UInt32(clamping: officer.number))
    let name = "credential/\(officer.number)"
    var random = SystemRandomNumberGenerator()
    guard let id = Self.record(name), let bytes = try? credential.bytes() else { return }
    let sealed = try vault { () throws(VaultProblem) in
      try ring.add([scope], using: &random)
      return try ring.seal(bytes, scope: scope, record: id, context: Array(name.utf8), using: &random)
    }
    try stored { () throws(StoreProblem) in try store.setSetting(name, sealed.bytes) }
  }

  /// The name of a credential's record: its text, filled up to the size of one.
  private static func record(_ name: String) -> RecordID? {
    RecordID(bytes: (Array(name.utf8) + [UInt8](repeating: 0, count: RecordID.size)).prefix(RecordID.size))
  }

  private func keep(_ name: String, _ members: [String: JSONValue]) throws(StationProblem) {
    guard let bytes = try? CanonicalJSON.encode(.object(members)) else { return }
    try stored { () throws(StoreProblem) in try store.setSetting(name, bytes) }
  }

  private func kept(_ name: String) throws(StationProblem) -> [String: JSONValue]? {
    guard let bytes = try stored({ () throws(StoreProblem) in try store.setting(name) }),
      case .object(let members) = try? JSONReader.readCanonical(bytes)
    else { return nil }
    return members
  }

  private func digits(_ bytes: [UInt8]) -> JSONValue { .string(hexadecimal(bytes)) }
}

/// Two digits for each byte.
private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
