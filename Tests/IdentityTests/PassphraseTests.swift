import Identity
import Testing

@Suite("Passphrases")
struct PassphraseTests {
  @Test("twelve characters are enough, eleven are not, however many bytes they have")
  func length() throws {
    _ = try Passphrase("twelve chars")
    #expect(throws: PassphraseProblem.tooShort(characters: 11)) { try Passphrase("eleven char") }
    #expect(throws: PassphraseProblem.tooShort(characters: 0)) { try Passphrase("") }
    #expect(throws: PassphraseProblem.tooShort(characters: 11)) { try Passphrase(String(repeating: "👩‍👩‍👧", count: 11)) }
    _ = try Passphrase(String(repeating: "é", count: 512))
    _ = try Passphrase(String(repeating: "a", count: 1024))
    #expect(throws: PassphraseProblem.tooLong(bytes: 1025)) { try Passphrase(String(repeating: "a", count: 1025)) }
    #expect(throws: PassphraseProblem.tooLong(bytes: 5_000_000)) {
      try Passphrase(String(repeating: "a", count: 5_000_000))
    }
  }

  @Test("the right one verifies and no other; the same one hashed twice looks different")
  func verifying() throws {
    var random = SystemRandomNumberGenerator()
    let passphrase = try Passphrase("correct horse battery staple")
    let hash = try PassphraseHash(passphrase, using: &random)
    #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(hash.verifies(passphrase))
    #expect(!hash.verifies(try Passphrase("correct horse battery stapl3")))
    #expect(!hash.verifies(try Passphrase("correct horse battery staple ")))
    let stored = try #require(PassphraseHash(stored: hash.text))
    #expect(stored.verifies(passphrase))
    #expect(!stored.isOutdated)
    #expect(try PassphraseHash(passphrase, using: &random).text != hash.text)
    #expect(!(try PassphraseHash.ofNobody(using: &random)).verifies(passphrase))
  }

  @Test("an accent typed in another way is the same accent")
  func normalisation() throws {
    var random = SystemRandomNumberGenerator()
    let hash = try PassphraseHash(Passphrase("une phrase étrange"), using: &random)
    #expect(hash.verifies(try Passphrase("une phrase e\u{301}trange")))
    #expect(!hash.verifies(try Passphrase("une phrase etrange")))
  }

  @Test("a hash that cost less than a new one is taken, and known to be outdated")
  func outdated() throws {
    let weak = "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    let hash = try #require(PassphraseHash(stored: weak))
    #expect(hash.cost == Argon2Cost(memory: 64, passes: 1, lanes: 1))
    #expect(hash.isOutdated)
    #expect(!hash.verifies(try Passphrase("correct horse battery staple")))
  }

  @Test(
    "what is no hash, or would cost whoever verifies it too much, is refused",
    arguments: [
      "", "$", "password", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
      "$argon2id$v=19$m=4194304,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=19$m=19456,t=4294967295,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=19$m=19456,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=19$m=-1,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=16$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=19$m=19456,t=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAA",
    ])
  func strangeHashes(_ text: String) {
    #expect(PassphraseHash(stored: text) == nil)
  }

  @Test("secrets describe themselves without telling anything")
  func descriptions() throws {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(using: &random)
    let secret = OneTimeSecret(using: &random)
    let passphrase = try Passphrase("correct horse battery staple")
    var dumped = ""
    dump((token, secret, passphrase), to: &dumped)
    let said = "\(token)\(secret)\(passphrase)" + String(reflecting: (token, secret, passphrase)) + dumped
    #expect(!said.contains(token.text) && !said.contains(secret.text) && !said.contains("horse"))
    #expect(!said.contains("bytes"))
  }
}
