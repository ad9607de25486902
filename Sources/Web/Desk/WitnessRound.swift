import Ledger
import Logging
import ServiceLifecycle

/// Asks the station's witnesses about each new checkpoint. The station never waits for it: one that cannot be reached
/// shows in the log's state, and is asked again with the next checkpoint.
struct WitnessRound: Service {
  let keeper: StationKeeper
  let logger: Logger
  var client = WitnessClient()

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var known: [String: UInt64] = [:]
      while !Task.isCancelled {
        do {
          if let (signed, policy) = try await keeper.toCosign() {
            known = await ask(policy.witnesses, about: signed, known: known)
          }
        } catch {
          logger.error("witnesses could not be asked", metadata: ["problem": "\(error)"])
        }
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func ask(
    _ witnesses: [TrustPolicy.Witness], about signed: SignedCheckpoint, known: [String: UInt64]
  ) async -> [String: UInt64] {
    let size = signed.checkpoint.size
    let (note, results) = await client.cosign(signed, witnesses: witnesses, known: known) { old in
      try await keeper.extensionProof(from: old, to: size)
    }
    await keeper.took(note, words: results.mapValues { Self.word($0, size: size) })
    return known.merging(results.filter { $0.value.isCosigned }.mapValues { _ in size }) { $1 }
  }

  private static func word(_ result: WitnessResult, size: UInt64) -> String {
    switch result {
    case .cosigned: "cosigned \(size) entries"
    case .noAddress: "has no address"
    case .unreachable(let reason): "unreachable: \(reason)"
    case .ahead(let theirs): "has seen \(theirs) entries of this log, more than there are"
    case .refused(let answer): "refused with status \(answer.status)"
    case .wrongSignature(let problem): "answered with a wrong signature: \(problem)"
    case .noProof(let reason): "could not be given a proof: \(reason)"
    }
  }
}
