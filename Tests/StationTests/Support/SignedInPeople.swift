import Identity
import Mandate
import Station
import StationStory

/// The two administrators, enrolled and signed in.
struct SignedInPeople {
  static let passphrase = "correct horse battery \(Story.secret)"
  static let handles = ["quentin.ash", "rosa.birch"]
  static let names = ["Quentin Ashgrove", "Rosalind Birchwood"]

  let invitations: [String]
  let secrets: [OneTimeSecret]
  let texts: [String]
  let first: SignedIn
  let second: SignedIn

  init(_ station: Station, _ clock: StoryClock) throws {
    try self.init(station) { clock.now.wall }
  }

  init(_ station: Station, now: () -> Instant) throws {
    invitations = try station.nameFounders(
      Person(name: Self.names[0], handle: Self.handles[0]), Person(name: Self.names[1], handle: Self.handles[1]))
    var texts: [String] = []
    for (handle, invitation) in zip(Self.handles, invitations) {
      texts.append(try station.enrol(handle: handle, invitation: invitation, passphrase: Self.passphrase).secret)
    }
    self.texts = texts
    secrets = try texts.map { text in
      guard let secret = OneTimeSecret(bytes: Self.bytes(text)) else { throw Surprise() }
      return secret
    }
    let codes = secrets.map { Self.code($0, at: now()) }
    first = try station.signIn(handle: Self.handles[0], passphrase: Self.passphrase, code: codes[0])
    second = try station.signIn(handle: Self.handles[1], passphrase: Self.passphrase, code: codes[1])
  }

  /// The code that an authenticator shows at a moment.
  static func code(_ secret: OneTimeSecret, at instant: Instant) -> String {
    secret.code(step: OneTimeSecret.step(at: instant.milliseconds / 1_000) ?? 0)
  }

  /// The bytes of a secret as people type it: base 32.
  static func bytes(_ text: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (bits, count, bytes) = (0 as UInt32, 0, [] as [UInt8])
    for letter in text {
      guard let value = alphabet.firstIndex(of: letter) else { continue }
      bits = bits << 5 | UInt32(value)
      count += 5
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }
}
