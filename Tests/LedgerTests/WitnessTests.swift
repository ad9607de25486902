import Foundation
import Ledger
import TestSupport
import Testing

/// C2SP tlog-witness.
@Suite("The witness")
struct WitnessTests {
  private let folder: TemporaryFolder
  private let log = TestLog(count: 300)

  init() throws { folder = try TemporaryFolder() }

  private func witness(_ logs: [Verifier]? = nil) throws -> Ledger.Witness {
    try Ledger.Witness(
      key: TestLog.key("w.example", kind: .cosignature, seed: [UInt8](60..<92)),
      logs: logs ?? [TestLog.key().verifier], folder: folder.path)
  }

  private func request(
    _ log: TestLog, from old: Int, to new: Int, proof: [MerkleHash]? = nil, note: Note? = nil
  ) throws -> [UInt8] {
    let shown = try MerkleTree(size: UInt64(new), store: log.hashes).consistencyProof(from: UInt64(old))?.path ?? []
    return WitnessRequest(oldSize: UInt64(old), proof: proof ?? shown, note: try note ?? log.signed(new).note).encoded
  }

  private func isCosigned(_ answer: WitnessAnswer, _ size: Int, by witness: Verifier, time: UInt64) throws -> Bool {
    guard
      case .cosigned(let lines) = WitnessAnswer(
        status: answer.status, contentType: answer.contentType, body: answer.body)
    else { return false }
    let note = try log.signed(size).note.adding(lines, by: witness)
    let signed = try SignedCheckpoint(note, log: TestLog.key().verifier, witnesses: [witness])
    return signed.witnesses == [Attestation(name: witness.name, time: time)]
  }

  @Test("checkpoints that extend each other are cosigned, each with its time")
  func cosigns() throws {
    var witness = try witness()
    var old = 0
    for (step, size) in [1, 2, 16, 33, 255, 256, 300, 300].enumerated() {
      let time = 1_700_000_000 + UInt64(step)
      let answer = witness.addCheckpoint(try request(log, from: old, to: size), time: time)
      #expect(try isCosigned(answer, size, by: witness.verifier, time: time), "\(old) to \(size): \(answer)")
      old = size
    }
  }

  @Test("smaller, forked and inconsistent checkpoints are not cosigned")
  func refuses() throws {
    var witness = try witness()
    _ = witness.addCheckpoint(try request(log, from: 0, to: 100), time: 1)
    let forked = TestLog(count: 300, changed: 50)
    func answer(_ body: [UInt8]) -> WitnessAnswer { witness.addCheckpoint(body, time: 2) }
    // Smaller: whatever old size it claims.
    #expect(answer(try request(log, from: 50, to: 60)) == .conflict(size: 100))
    #expect(answer(try request(log, from: 0, to: 60)) == .conflict(size: 100))
    #expect(answer(try request(log, from: 100, to: 60, proof: [])).status == 400)
    // Of the same size with another root.
    #expect(answer(try request(forked, from: 100, to: 100)) == .inconsistent)
    // Forked before what is known, with its own honest proof and with the true log's.
    #expect(answer(try request(forked, from: 100, to: 200)) == .inconsistent)
    let proof = try #require(try MerkleTree(size: 200, store: log.hashes).consistencyProof(from: 100)).path
    #expect(answer(try request(forked, from: 100, to: 200, proof: proof)) == .inconsistent)
    #expect(answer(try request(log, from: 100, to: 200, proof: [])) == .inconsistent)
    #expect(answer(try request(log, from: 100, to: 200, proof: Array(proof.dropLast()))) == .inconsistent)
    #expect(answer(try request(log, from: 100, to: 100, proof: [log.roots[1]])) == .inconsistent)
    // And after all that it still goes on with the true one.
    #expect(answer(try request(log, from: 100, to: 200)).status == 200)
  }

  @Test("a first checkpoint needs no proof and may have none; an empty log has one root")
  func first() throws {
    var witness = try witness()
    #expect(witness.addCheckpoint(try request(log, from: 7, to: 9), time: 1) == .conflict(size: 0))
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 9, proof: [log.roots[2]]), time: 1) == .inconsistent)
    let text = Checkpoint(origin: TestLog.origin, size: 0, root: log.roots[3]).text
    let note = try #require(Note(text: text, signatures: [TestLog.key().sign(text, time: 0)]))
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 0, note: note), time: 1) == .inconsistent)
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 0), time: 1).status == 200)
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 9), time: 1).status == 200)
  }

  @Test("a stranger's log is unknown; a missing or wrong signature is forbidden")
  func signatures() throws {
    var witness = try witness()
    let text = Checkpoint(origin: "elsewhere.example", size: 5, root: log.roots[5]).text
    let stranger = try #require(Note(text: text, signatures: [TestLog.key("elsewhere.example").sign(text, time: 0)]))
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 5, note: stranger), time: 1) == .unknownLog)
    let good = try log.signed(5).note
    let other = try TestLog.key(seed: [UInt8](3..<35)).sign(good.text, time: 0)
    var note = good
    note.signatures = [other]
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 5, note: note), time: 1) == .forbidden)
    // A right signature and, by the same key, a wrong one.
    var wrong = good.signatures[0].bytes
    wrong[0] ^= 1
    note.signatures = good.signatures + [.init(name: other.name, keyID: good.signatures[0].keyID, bytes: wrong)]
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 5, note: note), time: 1) == .forbidden)
    // Unknown keys beside a known one mean nothing.
    note.signatures = [other] + good.signatures
    #expect(witness.addCheckpoint(try request(log, from: 0, to: 5, note: note), time: 1).status == 200)
  }

  @Test("every single-bit change of a request's proof or checkpoint is refused")
  func bits() throws {
    var witness = try witness()
    _ = witness.addCheckpoint(try request(log, from: 0, to: 37), time: 1)
    let body = try request(log, from: 37, to: 170)
    var taken: [Int] = []
    for bit in 0..<body.count * 8 {
      var changed = body
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      if witness.addCheckpoint(changed, time: 2).status == 200 { taken.append(bit) }
    }
    #expect(taken.isEmpty)
    #expect(witness.addCheckpoint(body, time: 2).status == 200)
  }

  @Test("a witness that is killed after it answered remembers; one that could not remember did not answer")
  func survives() throws {
    let path: String
    do {
      var witness = try witness()
      #expect(witness.addCheckpoint(try request(log, from: 0, to: 100), time: 1).status == 200)
      #expect(throws: WitnessProblem.file(.held(path: "\(folder.path)/lock"))) { _ = try self.witness() }
      path = try #require(folder.contents.first { $0 != "lock" })
      let hash = path
      #expect(witness.checkpoint(originHash: hash)?.signatures.count == 2)
    }
    var again = try witness()
    #expect(again.addCheckpoint(try request(log, from: 0, to: 60), time: 2) == .conflict(size: 100))
    // A folder in the file's place: nothing can be renamed over it.
    let file = folder.file(path)
    let kept = try Data(contentsOf: URL(filePath: file))
    try FileManager.default.removeItem(atPath: file)
    _ = try folder.folder(path)
    _ = try folder.write("x", to: "\(path)/x")
    #expect(again.addCheckpoint(try request(log, from: 100, to: 200), time: 3).status == 500)
    try FileManager.default.removeItem(atPath: file)
    try kept.write(to: URL(filePath: file))
    #expect(again.addCheckpoint(try request(log, from: 100, to: 150), time: 4).status == 200)
  }

  @Test("what a witness remembers is read back only if both signed it")
  func damaged() throws {
    do {
      var witness = try witness()
      _ = witness.addCheckpoint(try request(log, from: 0, to: 100), time: 1)
    }
    let name = try #require(folder.contents.first { $0 != "lock" })
    let note = try Note([UInt8](Data(contentsOf: URL(filePath: folder.file(name)))))
    for position in note.signatures.indices {
      var changed = note
      changed.signatures.remove(at: position)
      _ = try folder.write(changed.encoded, to: name)
      #expect(throws: WitnessProblem.self) { _ = try witness() }
    }
    _ = try folder.write("", to: name)
    #expect(throws: WitnessProblem.self) { _ = try witness() }
  }

  @Test("requests are read strictly")
  func requests() throws {
    let body = try request(log, from: 37, to: 170)
    let read = try WitnessRequest(body)
    #expect(read.oldSize == 37 && read.encoded == body && !read.proof.isEmpty)
    let text = String(decoding: body, as: UTF8.self)
    let hash = text.split(separator: "\n")[1]
    for (from, to) in [
      ("old 37", "old 037"), ("old 37", "old  37"), ("old 37", "old -1"), ("old 37", "old 18446744073709551616"),
      ("old 37", "new 37"), ("old 37", ""), ("\n\n", "\n"), (String(hash), "AAAA"), (String(hash), String(hash) + " "),
    ] {
      let changed = Array(text.replacing(from, with: to, maxReplacements: 1).utf8)
      #expect(throws: NoteProblem.self, "\(from) → \(to)") { try WitnessRequest(changed) }
    }
    let note = try log.signed(170).note
    let most = [MerkleHash](repeating: .emptyTree, count: 63)
    #expect(try WitnessRequest(WitnessRequest(oldSize: 1, proof: most, note: note).encoded).proof.count == 63)
    #expect(throws: NoteProblem.self) {
      try WitnessRequest(WitnessRequest(oldSize: 1, proof: most + [.emptyTree], note: note).encoded)
    }
    #expect(throws: NoteProblem.self) {
      try WitnessRequest([UInt8](repeating: 10, count: WitnessRequest.maximumBytes + 1))
    }
  }

  @Test("answers are read strictly too")
  func answers() throws {
    for answer: WitnessAnswer in [.conflict(size: 0), .conflict(size: 77), .forbidden, .unknownLog, .inconsistent] {
      #expect(WitnessAnswer(status: answer.status, contentType: answer.contentType, body: answer.body) == answer)
    }
    func answer(_ status: Int, _ type: String?, _ body: String) -> WitnessAnswer {
      WitnessAnswer(status: status, contentType: type, body: Array(body.utf8))
    }
    for (type, body) in [
      ("text/plain", "7\n"), (nil, "7\n"), (WitnessAnswer.sizeType, "7"), (WitnessAnswer.sizeType, "07\n"),
    ] {
      #expect(answer(409, type, body).status == 500)
    }
    #expect(answer(200, nil, "hello\n").status == 500 && answer(200, nil, "").status == 500)
    #expect(answer(409, "text/x.tlog.size; charset=utf-8", "7\n") == .conflict(size: 7))
    #expect(answer(503, nil, "") == .failed("answered 503"))
  }
}
