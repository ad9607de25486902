import Ledger

/// How fast a store is, measured as it is used: durable batches, each leaf with a sealed record.
package struct StoreMeasure: Sendable {
  /// Leaves appended in each second, everything committed and synced.
  package let appendsPerSecond: Double
  /// The time that an inclusion proof took in the middle, in milliseconds.
  package let proofMilliseconds: Double
  /// The time that all but one in a hundred inclusion proofs took at most, in milliseconds.
  package let slowProofMilliseconds: Double
  /// The time that ``Store/check()`` took for all leaves, in seconds.
  package let checkSeconds: Double

  /// Appends `batches` batches to `store`, then makes 1000 proofs all over the log, then checks it.
  package init(
    _ store: some Store, batches: Int, leavesPerBatch: Int = 500, leafBytes: Int = 200, recordBytes: Int = 300
  ) throws(StoreProblem) {
    let clock = ContinuousClock()
    let begun = clock.now
    let first = store.tree.size
    for batch in 0..<batches {
      let start = store.tree.size
      var leaves: [[UInt8]] = []
      var records: [StoredRecord] = []
      for number in 0..<leavesPerBatch {
        let index = start + UInt64(number)
        let name = Self.bytes(index, StoredRecord.idBytes)
        leaves.append(Self.bytes(index, leafBytes))
        records.append(
          StoredRecord(id: name, leaf: index, scope: "alert/1/\(batch)", ciphertext: Self.bytes(index, recordBytes)))
      }
      _ = try store.append(AppendBatch(expectedSize: start, leaves: leaves, records: records))
    }
    let size = store.tree.size
    appendsPerSecond = Double(size - first) / (begun.duration(to: clock.now) / .seconds(1))

    var durations: [Duration] = []
    for step in 0..<UInt64(1000) {
      let asked = clock.now
      let index = size / 1000 * step + step % 7
      guard let proof = try store.inclusionProof(of: min(index, size - 1), size: size) else { continue }
      durations.append(asked.duration(to: clock.now))
      guard proof.treeSize == size else { throw .damaged("a proof for another size") }
    }
    durations.sort()
    proofMilliseconds = (durations.dropFirst(durations.count / 2).first ?? .zero) / .milliseconds(1)
    slowProofMilliseconds = (durations.dropLast(durations.count / 100).last ?? .zero) / .milliseconds(1)

    let checked = clock.now
    if let index = try store.check() { throw .damaged("index \(index) does not fit") }
    checkSeconds = checked.duration(to: clock.now) / .seconds(1)
  }

  /// Bytes that differ for each number, and that no compression would shrink to nothing.
  private static func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
    var word = number &+ 0x9e37_79b9_7f4a_7c15
    return (0..<count).map { _ in
      word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
      return UInt8(truncatingIfNeeded: word >> 32)
    }
  }
}
