import Ledger
import Testing

/// C2SP signed-note, tlog-checkpoint, tlog-cosignature and tlog-proof.
@Suite("Notes, checkpoints and proofs")
struct NoteTests {
  private let log: Verifier
  private let witness: Verifier
  private let seeds: (log: [UInt8], witness: [UInt8]) = ([UInt8](1...32), [UInt8](33...64))
  private let tree = MerkleTreeTests.grown

  init() throws {
    log = try Self.signer("overt.example/log", .ed25519, seeds.log).verifier
    witness = try Self.signer("witness.example/w1", .cosignature, seeds.witness).verifier
  }

  private static func signer(_ name: String, _ kind: SignatureKind, _ seed: [UInt8]) throws -> NoteSigner {
    guard let name = KeyName(name), let signer = NoteSigner(name: name, kind: kind, seed: seed) else {
      throw NoteProblem.malformed("a name and a seed")
    }
    return signer
  }

  private func checkpoint(size: Int, cosigned: Bool = true) throws -> Note {
    let text = Checkpoint(origin: log.name.text, size: UInt64(size), root: tree.roots[size]).text
    var note = try #require(Note(text: text))
    note.signatures.append(try Self.signer(log.name.text, .ed25519, seeds.log).sign(text, time: 0))
    if cosigned {
      note.signatures.append(
        try Self.signer(witness.name.text, .cosignature, seeds.witness).sign(text, time: 1_679_315_147))
    }
    return note
  }

  @Test("the example of Go's note package verifies with its published key")
  func published() throws {
    let note = try Note(
      Array(
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """.utf8))
    let key = try Verifier(vkey: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    #expect(try key.verify(note) != nil)
    #expect(key.vkey == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    var changed = note.encoded
    changed[0] ^= 1
    #expect(throws: NoteProblem.wrongSignature(key.name)) { try key.verify(Note(changed)) }
  }

  @Test("a checkpoint is read back as it was written, with the log and the witness that signed it")
  func roundTrip() throws {
    let note = try Note(checkpoint(size: 100).encoded)
    let signed = try SignedCheckpoint(note, log: log, witnesses: [witness])
    #expect(signed.checkpoint == Checkpoint(origin: log.name.text, size: 100, root: tree.roots[100]))
    #expect(signed.witnesses == [Attestation(name: witness.name, time: 1_679_315_147)])
    #expect(try Verifier(vkey: log.vkey) == log)
    #expect(try Verifier(vkey: witness.vkey) == witness)
  }

  @Test("without the log's signature, or for another origin, there is no signed checkpoint")
  func unsigned() throws {
    var note = try checkpoint(size: 5)
    note.signatures.removeFirst()
    #expect(throws: NoteProblem.unsigned) { try SignedCheckpoint(note, log: log, witnesses: [witness]) }
    let other = try Self.signer("other.example/log", .ed25519, seeds.log).verifier
    #expect(throws: NoteProblem.self) { try SignedCheckpoint(checkpoint(size: 5), log: other) }
  }

  @Test("every single-bit change of a signed checkpoint's text or of a known signature is noticed")
  func bits() throws {
    let note = try checkpoint(size: 42)
    for bit in 0..<note.text.utf8.count * 8 {
      var bytes = note.encoded
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: NoteProblem.self) { try SignedCheckpoint(Note(bytes), log: log, witnesses: [witness]) }
    }
    for (position, signature) in note.signatures.enumerated() {
      for bit in 0..<signature.bytes.count * 8 {
        var bytes = signature.bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        var changed = note
        changed.signatures[position] = Note.Signature(name: signature.name, keyID: signature.keyID, bytes: bytes)
        #expect(throws: NoteProblem.self) { try SignedCheckpoint(changed, log: log, witnesses: [witness]) }
      }
    }
  }

  @Test("signatures of unknown keys mean nothing")
  func unknown() throws {
    let stranger = try Self.signer("stranger.example", .ed25519, [UInt8](repeating: 7, count: 32))
    var note = try checkpoint(size: 9, cosigned: false)
    note.signatures.append(try stranger.sign("something else\n", time: 0))
    #expect(try SignedCheckpoint(note, log: log, witnesses: [witness]).witnesses == [])
  }

  @Test(
    "checkpoints that are not of the form are refused",
    arguments: [
      "", "log\n", "log\n1\n", "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\n1\n47DEQpj8\n",
      "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "log\n18446744073709551615\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    ])
  func malformed(text: String) {
    #expect(throws: NoteProblem.self) { try Checkpoint(text: text) }
  }

  @Test("a proof kept as a file shows its entry and no other, with the log away")
  func entryProofs() throws {
    for size in [1, 2, 77, 300] {
      let note = try checkpoint(size: size)
      for index in Set([0, size / 2, size - 1]) {
        let inclusion = try #require(
          try MerkleTree(size: UInt64(size), store: tree.hashes).inclusionProof(of: UInt64(index)))
        let proof = try EntryProof(
          EntryProof(index: UInt64(index), path: inclusion.path, note: note, extra: index == 0 ? [1, 2] : nil).encoded)
        let signed = try proof.verify(entry: Array("entry \(index)".utf8), log: log, witnesses: [witness])
        #expect(signed.checkpoint.size == UInt64(size) && signed.witnesses.count == 1)
        #expect(throws: NoteProblem.self) { try proof.verify(entry: Array("entry \(index + 1)".utf8), log: log) }
      }
    }
  }
}
