import Ledger
import Testing

/// The examples that C2SP's texts print, whose keys are not published: read, understood and written again byte for byte.
@Suite("Examples printed in C2SP's specifications")
struct C2SPExampleTests {
  private static let log =
    "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
  private static let text =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

  @Test("tlog-checkpoint: a checkpoint with its log's signature")
  func checkpoint() throws {
    let bytes = Array((Self.text + "\n" + Self.log).utf8)
    let note = try Note(bytes)
    let checkpoint = try Checkpoint(text: note.text)
    #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
    #expect(checkpoint.text == Self.text)
    #expect(note.signatures.map(\.name.text) == ["example.com/behind-the-sofa"])
    #expect(note.encoded == bytes)
  }

  @Test("tlog-cosignature: the same with a witness' cosignature, whose time is in 2023")
  func cosignature() throws {
    let witness =
      "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
    let bytes = Array((Self.text + "\n" + Self.log + witness).utf8)
    let note = try Note(bytes)
    let signature = try #require(note.signatures.last)
    #expect(signature.name.text == "witness.example.com/w1" && signature.bytes.count == 8 + 64)
    #expect(signature.bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) } == 1_679_315_147)
    #expect(note.encoded == bytes)
  }

  @Test("tlog-witness: a request to add a checkpoint")
  func request() throws {
    let hashes = """
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=
      """
    let other =
      "— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n"
    let bytes = Array("old 20852014\n\(hashes)\n\n\(Self.text)\n\(Self.log)\(other)".utf8)
    let request = try WitnessRequest(bytes)
    #expect(request.oldSize == 20_852_014 && request.proof.count == 4)
    #expect(request.note.signatures.count == 2)
    #expect(request.encoded == bytes)
  }
}
