import Ledger
import Mandate
import Stores

extension Station {
  /// Publishes what a command added: at once while nothing is live; at the next tick otherwise, so that the log's growth
  /// tells nobody that an alert just rang.
  func publishAfterCommand(at moment: Moment) throws(StationProblem) {
    if lastTick == nil, !force.hasLive { return try publish(.idle) }
    if lastTick != nil, !force.hasLive {
      lastTick = nil
      return try publish(.ending)
    }
    if lastTick == nil {
      // The start itself is published at once, and from here the log grows by the clock.
      lastTick = moment.boot
      return try publish(.ending)
    }
    try tick(at: moment)
  }

  /// Lets the log grow evenly: once for every minute that has passed while anything is live.
  func tick(at moment: Moment) throws(StationProblem) {
    guard let last = lastTick else { return try publishAfterCommandIfBehind() }
    guard force.hasLive else {
      lastTick = nil
      return try publish(.ending)
    }
    var due = last
    let step = Span.seconds(Int64(GrowthPlan.tickSeconds))
    // After a long sleep a few ticks are enough: nobody watched in between.
    var ticks = 0
    while moment.boot >= Span(milliseconds: due.milliseconds + step.milliseconds), ticks < 10_000 {
      due = Span(milliseconds: due.milliseconds + step.milliseconds)
      ticks += 1
      try publish(.live)
    }
    lastTick = due
  }

  private func publishAfterCommandIfBehind() throws(StationProblem) {
    if signedSize < size { try publish(.idle) }
  }

  private func publish(_ phase: GrowthPlan.Phase) throws(StationProblem) {
    let plan: GrowthPlan
    do throws(GrowthPlan.Problem) {
      plan = try GrowthPlan(committed: size, published: signedSize, phase: phase)
    } catch {
      throw .logBehind(signed: signedSize, tree: size)
    }
    if plan.padding > 0 { try pad(plan.padding) }
    try sign(plan.size)
  }

  private func pad(_ count: UInt64) throws(StationProblem) {
    var random = SystemRandomNumberGenerator()
    var leaves: [[UInt8]] = []
    for _ in 0..<count {
      let bytes = (0..<MerkleHash.size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      do throws(LeafProblem) {
        leaves.append(try SealedLeaf(padding: bytes).bytes)
      } catch {
        throw .unusable(["padding: \(error)"])
      }
    }
    _ = try append(AppendBatch(expectedSize: known, leaves: leaves))
  }

  /// Signs the first `size` entries; what was signed is durable before anybody sees it.
  func sign(_ size: UInt64) throws(StationProblem) {
    guard signer != nil else { throw .logBehind(signed: signedSize, tree: self.size) }
    do {
      let root = try MerkleTree(size: size, store: StoreHashes(store)).root()
      signedSize = try signer!.sign(size: size, root: root, hashes: StoreHashes(store)).checkpoint.size
    } catch let problem as SignerProblem {
      if case .logBehind(let signed, let tree) = problem {
        isReadOnly = true
        throw .logBehind(signed: signed, tree: tree)
      }
      throw .signer(problem)
    } catch let problem as StoreProblem {
      throw .store(problem)
    } catch {
      throw .unusable(["\(error)"])
    }
  }

  /// The last signed checkpoint.
  public var checkpoint: SignedCheckpoint? { signer?.last }
}
