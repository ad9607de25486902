import Testing
import Vault

/// Figures on standard output.
@Suite("Speed of the vault", .serialized)
struct VaultSpeedTests {
  @Test("sealing, and adding to and erasing from a ring of many scopes, hold nobody up")
  func speed() throws {
    var random = SystemRandomNumberGenerator()
    let vault = try VaultFolder((0..<10_000).map { ScopeName(.alert, 1, $0) })
    let ring = try vault.open()
    let scope = ScopeName(.alert, 1, 77)
    let words = [UInt8](repeating: 7, count: 300)
    let records = (0..<5_000).map { _ in RecordID(using: &random) }
    let clock = ContinuousClock()
    let sealing = try clock.measure {
      for record in records {
        _ = try ring.seal(words, scope: scope, record: record, context: [], using: &random)
        _ = try ring.salt(scope: scope, record: record)
      }
    }
    let adding = try clock.measure { try ring.add([ScopeName(.alert, 2, 1)], using: &random) }
    let erasing = try clock.measure { try ring.erase([scope], using: &random) }
    print(
      "sealed with salts: \(Int(5_000 / (sealing / .seconds(1)))) a second; in a ring of 10,000 scopes,",
      "adding one \(adding / .milliseconds(1)) ms, erasing one \(erasing / .milliseconds(1)) ms")
    #expect(sealing < .seconds(5))
    #expect(adding < .seconds(2) && erasing < .seconds(2))
  }
}
