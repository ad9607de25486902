import Ledger
import Stores

extension ScenarioRunner {
  /// Publishes the log of the story as static files.
  ///
  /// - Returns: how many entries are published.
  @discardableResult
  public func export(to folder: String) throws(StationProblem) -> UInt64 {
    guard let signed = station.checkpoint else { throw .unusable(["\(folder): nothing is signed"]) }
    do throws(PublishProblem) {
      try LogPublisher(folder: folder, log: station.verifier).publish(signed, hashes: StoreHashes(station.store)) {
        try station.store.leaves($0)
      }
    } catch {
      throw .unusable(["\(folder): \(error)"])
    }
    return signed.checkpoint.size
  }
}
