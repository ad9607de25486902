import AsyncHTTPClient
import Ledger
import NIOCore

/// Asks witnesses to cosign a checkpoint (C2SP tlog-witness), all of them at once: none waits for another, and one that
/// does not answer costs the time limit and nothing else.
public struct WitnessClient: Sendable {
  /// How long one witness may take, with all requests to it.
  public let limit: Duration
  private let client: HTTPClient

  /// Requests to one witness for one checkpoint: the size that it reports may have grown by the next.
  private static let maximumRequests = 3

  /// A client.
  public init(timeLimit: Duration = .seconds(5), client: HTTPClient = .shared) {
    limit = timeLimit
    self.client = client
  }

  /// Makes the hashes of the proof that the checkpoint extends the tree of a size, 1 … the checkpoint's.
  public typealias ProofMaker = @Sendable (_ oldSize: UInt64) async throws -> [MerkleHash]

  /// Asks all `witnesses`.
  ///
  /// - Parameters:
  ///   - known: for witnesses by their names in the trust file, the size of the checkpoint that they cosigned last;
  ///     where it is missing or wrong the witness says so itself, which costs one more request.
  ///   - proof: makes the consistency proofs that they ask for.
  /// - Returns: the checkpoint with the cosignatures that were had, and what came of each witness, by its name.
  public func cosign(
    _ signed: SignedCheckpoint, witnesses: [TrustPolicy.Witness], known: [String: UInt64] = [:],
    proof: @escaping ProofMaker
  ) async -> (note: Note, results: [String: WitnessResult]) {
    var results: [String: WitnessResult] = [:]
    await withTaskGroup(of: (String, WitnessResult).self) { group in
      for witness in witnesses {
        group.addTask {
          (witness.name, await cosign(signed, witness: witness, known: known[witness.name] ?? 0, proof: proof))
        }
      }
      for await (name, result) in group { results[name] = result }
    }
    var note = signed.note
    for witness in witnesses {
      guard case .cosigned(let signature)? = results[witness.name] else { continue }
      do {
        note = try note.adding([signature], by: witness.verifier)
      } catch {
        results[witness.name] = .wrongSignature(error)
      }
    }
    return (note, results)
  }

  /// Asks one witness.
  public func cosign(
    _ signed: SignedCheckpoint, witness: TrustPolicy.Witness, known: UInt64 = 0, proof: @escaping ProofMaker
  ) async -> WitnessResult {
    guard let address = witness.address else { return .noAddress }
    do {
      return try await within(limit) {
        try await converse(signed, witness.verifier, address: address, known: known, proof: proof)
      }
    } catch {
      return .unreachable("\(error)")
    }
  }

  private func converse(
    _ signed: SignedCheckpoint, _ witness: Verifier, address: String, known: UInt64, proof: ProofMaker
  ) async throws -> WitnessResult {
    let size = signed.checkpoint.size
    // A witness is first asked from what is thought to be its size, if that can be.
    var old = known <= size ? known : 0
    var answer = WitnessAnswer.failed("was not asked")
    for _ in 0..<Self.maximumRequests {
      let hashes: [MerkleHash]
      do {
        hashes = old == 0 || old == size ? [] : try await proof(old)
      } catch {
        return .noProof("\(error)")
      }
      answer = try await post(WitnessRequest(oldSize: old, proof: hashes, note: signed.note), to: address)
      switch answer {
      case .cosigned(let signatures):
        do {
          let note = try signed.note.adding(signatures, by: witness)
          return note.signatures.last.map { .cosigned($0) } ?? .wrongSignature(.unsigned)
        } catch {
          return .wrongSignature(error)
        }
      case .conflict(let theirs):
        guard theirs <= size else { return .ahead(size: theirs) }
        old = theirs
      case .malformed, .forbidden, .unknownLog, .inconsistent, .failed:
        return .refused(answer)
      }
    }
    return .refused(answer)
  }

  private func post(_ request: WitnessRequest, to address: String) async throws -> WitnessAnswer {
    var message = HTTPClientRequest(url: (address.hasSuffix("/") ? address : address + "/") + "add-checkpoint")
    message.method = .POST
    message.body = .bytes(request.encoded)
    // Its own limit is longer than any that is set above it.
    let response = try await client.execute(message, timeout: .hours(1))
    let body = try await response.body.collect(upTo: WitnessAnswer.maximumBytes)
    return WitnessAnswer(
      status: Int(response.status.code), contentType: response.headers.first(name: "content-type"),
      body: Array(buffer: body))
  }
}
