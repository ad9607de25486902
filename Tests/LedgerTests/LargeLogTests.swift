import Foundation
import Ledger
import TestSupport
import Testing

@Suite("A large log")
struct LargeLogTests {
  /// How many entries: 70,000, which need three levels of tiles, unless `OVERT_LARGE_LOG` asks for more.
  private let count = ProcessInfo.processInfo.environment["OVERT_LARGE_LOG"].flatMap(UInt64.init) ?? 70_000

  private static func entry(_ index: UInt64) -> [UInt8] {
    Array("{\"event\":\"measurement\",\"n\":\(index),\"padding\":\"\(String(repeating: "x", count: 150))\"}".utf8)
  }

  /// The most memory that the program has held, in MiB; 0 where the system does not say.
  private func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
  }

  @Test("is published and verified to the last entry; the time is printed")
  func verified() async throws {
    let folder = try TemporaryFolder()
    let clock = ContinuousClock()
    let publishing = try clock.measure {
      var hashes = MemoryHashes()
      for index in 0..<count {
        hashes.append(.leaf(Self.entry(index)))
      }
      let key = try TestLog.key()
      let text = Checkpoint(origin: TestLog.origin, size: count, root: hashes.root).text
      let note = try #require(Note(text: text, signatures: [key.sign(text, time: 0)]))
      let signed = try SignedCheckpoint(note, log: key.verifier)
      try LogPublisher(folder: folder.path, log: key.verifier).publish(signed, hashes: hashes) { $0.map(Self.entry) }
    }
    let before = peak()
    let source = FolderTileSource(folder.path)
    var (seen, bytes) = (UInt64(0), 0)
    let verifying = try await clock.measure {
      let log = try await PublishedLog.open(source, trust: .published)
      _ = try await log.verify { index, entry in
        seen += 1
        bytes += entry.count
      }
    }
    #expect(seen == count && bytes > count * 190)
    print("published \(count) entries in \(publishing), verified in \(verifying); peak \(before) then \(peak()) MiB")
    #expect(verifying < .seconds(20 * max(1, Double(count) / 1e6)))
  }
}
