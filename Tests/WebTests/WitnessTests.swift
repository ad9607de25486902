import AsyncHTTPClient
import Foundation
import Hummingbird
import Ledger
import TestSupport
import Testing
import Web

/// Real servers on loopback, as the log meets them.
@Suite("Witnesses on the web")
struct WitnessTests {
  private let folder: TemporaryFolder
  private let log = WebLog(count: 300)

  init() throws { folder = try TemporaryFolder() }

  private func server(_ number: Int = 0) throws -> WitnessServer {
    let witness = try Witness(
      key: WebLog.witnessKey(number), logs: [WebLog.key().verifier], folder: folder.folder("w\(number)"))
    return WitnessServer(witness, port: 0) { 1_700_000_000 }
  }

  private func named(_ number: Int, _ address: String?) throws -> TrustPolicy.Witness {
    let key = try WebLog.key().verifier.vkey
    let witness = try WebLog.witnessKey(number).verifier.vkey
    let text = "log \(key)\nwitness w\(number) \(witness) \(address ?? "")\nquorum w\(number)\n"
    return try #require(try TrustPolicy(Array(text.utf8)).witnesses.first)
  }

  @Test("a log that grows is cosigned at each size, from the size that the witness knows and from one it does not")
  func grows() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .seconds(60)))
    let server = try server()
    try await Running.witness(server) { address in
      let witness = try named(0, address)
      for (size, known) in [(10, 0), (20, 10), (100, 0), (100, 100), (300, 7), (300, 9_999)] {
        let result = await client.cosign(
          try log.signed(size), witness: witness, known: UInt64(known), proof: log.prover(size))
        #expect(result.isCosigned, "\(size) from \(known): \(result)")
      }
      let result = await client.cosign(try log.signed(50), witness: witness, proof: log.prover(50))
      #expect(result == .ahead(size: 300))
      let forked = WebLog(count: 300, changed: 5)
      #expect(
        await client.cosign(try forked.signed(300), witness: witness, proof: forked.prover(300))
          == .refused(.inconsistent))
    }
  }

  @Test("a witness that was stopped goes on where it was")
  func restarted() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .seconds(60)))
    for size in [100, 200] {
      let server = try server()
      let result = try await Running.witness(server) { address in
        await client.cosign(
          try log.signed(size), witness: try named(0, address), known: UInt64(size - 100), proof: log.prover(size))
      }
      #expect(result.isCosigned, "\(size): \(result)")
    }
  }

  @Test("a request that has begun when the server is stopped is still answered before it ends")
  func stopped() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .seconds(60)))
    let (begun, begins) = AsyncStream.makeStream(of: Void.self)
    let goOn = DispatchSemaphore(value: 0)
    let witness = try Witness(
      key: WebLog.witnessKey(0), logs: [WebLog.key().verifier], folder: folder.folder("w0"))
    // The time is asked for within a request, which waits there.
    let server = WitnessServer(witness, port: 0) {
      begins.yield()
      _ = goOn.wait(timeout: .now() + 5)
      return 1_700_000_000
    }
    let (ports, report) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await server.run(stopsOnSignals: false) { report.yield($0) } }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    let named = try named(0, "http://127.0.0.1:\(port)")
    let answer = Task { await client.cosign(try log.signed(30), witness: named, proof: log.prover(30)) }
    var beginning = begun.makeAsyncIterator()
    await beginning.next()
    running.cancel()
    try await Task.sleep(for: .milliseconds(200))
    goOn.signal()
    #expect(try await answer.value.isCosigned)
    try await running.value
  }

  @Test("all witnesses are asked at once: each of three answers only when all have been asked")
  func together() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .seconds(60)))
    let meeting = Meeting(of: 3)
    let signed = try log.signed(40)
    let lines = try (0..<3).map { number in
      try WitnessAnswer.cosigned([WebLog.witnessKey(number).sign(signed.note.text, time: 7)]).body
    }
    let (note, results) = try await Running.files({ path in
      let number = Int(String(path.dropFirst().prefix(1))) ?? 0
      return Response(
        status: .ok,
        body: .init { writer in
          await meeting.arrive()
          try await writer.write(ByteBuffer(bytes: lines[number]))
          try await writer.finish(nil)
        })
    }) { address in
      let witnesses = try (0..<3).map { try named($0, "\(address)/\($0)") } + [try named(3, nil)]
      return await client.cosign(signed, witnesses: witnesses, proof: log.prover(40))
    }
    #expect(results.count == 4 && results["w3"] == .noAddress)
    let keys = try (0..<3).map { try WebLog.witnessKey($0).verifier }
    let cosigned = try SignedCheckpoint(note, log: WebLog.key().verifier, witnesses: keys)
    #expect(cosigned.witnesses.map(\.name) == keys.map(\.name))
  }

  @Test(
    "a witness that is away, silent, trickling or has no sound address is unreachable, and not waited for",
    .timeLimit(.minutes(5)))
  func unreachable() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .milliseconds(300)))
    let (silent, away) = (try #require(Socket(listens: true)), try #require(Socket(listens: false)))
    let (silentPort, awayPort) = (silent.port, away.port)
    // Would go on for an hour.
    let trickle = Response(
      status: .ok,
      body: .init { writer in
        for _ in 0..<72_000 {
          try await writer.write(ByteBuffer(string: "—"))
          try await Task.sleep(for: .milliseconds(50))
        }
        try await writer.finish(nil)
      })
    let results = try await Running.files({ _ in trickle }) { trickling in
      let witnesses = try [
        named(0, "http://127.0.0.1:\(awayPort)"), named(1, "http://127.0.0.1:\(silentPort)"), named(2, trickling),
        named(3, "rubbish"),
      ]
      return await client.cosign(try log.signed(40), witnesses: witnesses, proof: log.prover(40)).results
    }
    #expect(results.count == 4)
    for (name, result) in results {
      guard case .unreachable = result else {
        Issue.record("\(name): \(result)")
        continue
      }
    }
    withExtendedLifetime((silent, away)) {}
  }

  @Test("a cosignature by another key, or by the right one over something else, is not taken")
  func wrong() async throws {
    let (log, client) = (log, WitnessClient(timeLimit: .seconds(60)))
    let other = try log.signed(41).note
    let lines = try [0, 1].map { number in
      let key = try WebLog.witnessKey(number)
      return try WitnessAnswer.cosigned([key.sign(other.text, time: 5)]).body
    }
    for (line, expected) in zip(lines, [NoteProblem.wrongSignature(try WebLog.witnessKey(0).verifier.name), .unsigned])
    {
      let result = try await Running.files({ _ in Response(status: .ok, body: .init(byteBuffer: .init(bytes: line))) })
      {
        await client.cosign(try log.signed(40), witness: try named(0, $0), proof: log.prover(40))
      }
      #expect(result == .wrongSignature(expected))
    }
  }

  @Test("the server's answers are those of the specification, and oversized bodies are refused")
  func statuses() async throws {
    let log = log
    let server = try server()
    try await Running.witness(server) { address in
      func ask(_ body: [UInt8]) async throws -> (UInt, String?, String) {
        var request = HTTPClientRequest(url: "\(address)/add-checkpoint")
        request.method = .POST
        request.body = .bytes(body)
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
        return (response.status.code, response.headers.first(name: "content-type"), text)
      }
      func get(_ path: String) async throws -> (UInt, String) {
        let response = try await HTTPClient.shared.execute(.init(url: "\(address)/\(path)"), timeout: .seconds(60))
        return (response.status.code, String(buffer: try await response.body.collect(upTo: 1 << 20)))
      }
      let hash = "8cb1ed7ff5f7bf7d42c3ebb1ac3c0d7ac8d6b2d3ee4f1f9a06fa2b3d01c9a001"
      #expect(try await get("\(hash)/checkpoint").0 == 404)
      #expect(try await ask([]).0 == 400)
      #expect(try await ask([UInt8](repeating: 10, count: WitnessRequest.maximumBytes + 1)).0 == 413)
      let body = WitnessRequest(oldSize: 0, proof: [], note: try log.signed(30).note).encoded
      #expect(try await ask(body).0 == 200)
      let (status, type, text) = try await ask(body)
      #expect(status == 409 && type == "text/x.tlog.size" && text == "30\n")
      #expect(try await get("add-checkpoint").0 == 404)
      #expect(try await get("").0 == 404)
      // What is kept for monitors is what was cosigned.
      let name = try #require(WebLog.originHash)
      let kept = try await get("\(name)/checkpoint")
      #expect(kept.0 == 200)
      let note = try Note(Array(kept.1.utf8))
      #expect(try WebLog.witnessKey(0).verifier.verify(note) != nil)
      #expect(try Checkpoint(text: note.text).size == 30)
    }
  }
}
