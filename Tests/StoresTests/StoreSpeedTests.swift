import Foundation
import Stores
import Testing

/// Figures on standard output. With `OVERT_MEASURE_ENTRIES` set to a million they are those that are asked for.
@Suite("Speed of a store", .serialized)
struct StoreSpeedTests {
  @Test("appending, proving and checking are fast enough to be no question", arguments: StoreKind.allCases)
  func speed(_ kind: StoreKind) throws {
    let entries = ProcessInfo.processInfo.environment["OVERT_MEASURE_ENTRIES"].flatMap { Int($0) } ?? 20_000
    let stand = try StoreStand(kind)
    let store = try stand.open()
    let measure = try StoreMeasure(store, batches: entries / 500)
    let figures = [
      "\(Int(measure.appendsPerSecond)) leaves a second",
      "proofs in \(String(format: "%.3f", measure.proofMilliseconds)) ms",
      "99 of 100 in \(String(format: "%.3f", measure.slowProofMilliseconds)) ms",
      "checked in \(String(format: "%.2f", measure.checkSeconds)) s",
    ]
    print("\(kind.testDescription), \(entries) entries: \(figures.joined(separator: ", "))")
    // Far below what is measured on a quiet machine, far above what would hold anybody up.
    #expect(measure.appendsPerSecond > 1_000)
    #expect(measure.proofMilliseconds < 50)
  }
}
