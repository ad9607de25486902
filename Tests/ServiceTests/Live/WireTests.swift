import Mandate
import Recognition
import Service
import Testing

/// What passes between the two processes: read back as it was written, and never anything else.
@Suite("The language of the two processes")
struct WireTests {
  @Test("every instruction and every report reads back as it was written")
  func roundTrip() throws {
    for instruction in Samples.instructions { #expect(try Instruction(instruction.bytes) == instruction) }
    for report in Samples.reports { #expect(try Report(report.bytes) == report) }
  }

  @Test("cut off anywhere, or with a byte more, each is refused with a reason")
  func truncation() {
    func refuses<Message>(_ bytes: [UInt8], _ read: ([UInt8]) throws(WireError) -> Message) {
      for count in 0..<bytes.count {
        #expect(throws: WireError.self) { try read(Array(bytes[..<count])) }
      }
      #expect(throws: WireError.leftOver(1)) { try read(bytes + [0]) }
    }
    for instruction in Samples.instructions {
      refuses(instruction.bytes) { (bytes) throws(WireError) in try Instruction(bytes) }
    }
    for report in Samples.reports {
      // The many bins are one thing again and again.
      if case .counts = report { continue }
      refuses(report.bytes) { (bytes) throws(WireError) in try Report(bytes) }
    }
  }

  @Test("30,000 messages at random, and 30,000 with changed bytes: refused, or read to what writes the same bytes")
  func random() {
    var generator = SystemRandomNumberGenerator()
    func check(_ bytes: [UInt8]) {
      if let instruction = try? Instruction(bytes) { #expect(instruction.bytes == bytes) }
      if let report = try? Report(bytes) { #expect(report.bytes == bytes) }
    }
    for _ in 0..<30_000 {
      var bytes = (0..<Int.random(in: 0...80)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      if !bytes.isEmpty { bytes[0] = UInt8.random(in: 0...14) }
      check(bytes)
    }
    let samples =
      Samples.instructions.map(\.bytes)
      + Samples.reports.map(\.bytes).filter { $0.count < 2_000 }
    for _ in 0..<30_000 {
      guard var bytes = samples.randomElement(), !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...4) {
        bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes)
    }
  }

  @Test("a recogniser of another version is not spoken to")
  func version() {
    var bytes = Samples.instructions[0].bytes
    bytes[1] = 2
    #expect(throws: WireError.version(2, expected: 1)) { try Instruction(bytes) }
  }

  @Test("a lease that says more than a second is refused; one of a second is not")
  func longLease() throws {
    let bytes = Instruction.lease(Samples.lease).bytes
    func changed(to milliseconds: Int) -> [UInt8] {
      var bytes = bytes
      bytes.replaceSubrange(
        (bytes.count - 8)..., with: (0..<8).map { UInt8(truncatingIfNeeded: milliseconds >> ($0 * 8)) })
      return bytes
    }
    #expect(throws: Never.self) { try Instruction(changed(to: 1_000)) }
    #expect(throws: WireError.outOfRange("how long a lease stands")) { try Instruction(changed(to: 1_001)) }
    #expect(throws: WireError.outOfRange("how long a lease stands")) { try Instruction(changed(to: -1)) }
  }

  @Test("a picture as large as one may be passes in a report; a larger one is left out of the alert")
  func pictures() throws {
    func alert(_ count: Int) -> SeenAlert {
      SeenAlert(
        camera: Samples.camera, track: 1, seenAt: BootMoment(nanoseconds: 1), score: Threshold(millionths: 1),
        margin: Threshold(millionths: 0), entries: (1...100).map { EntryID($0) }, watchlist: Samples.digest,
        generation: Samples.digest, picture: [UInt8](repeating: 7, count: count))
    }
    let largest = Report.alert(alert(WireLimits.picture))
    #expect(largest.bytes.count <= WireLimits.report)
    #expect(try Report(largest.bytes) == largest)
    #expect(alert(WireLimits.picture + 1).picture.isEmpty)
    #expect(alert(1).entries.count == WireLimits.entries)
    let note = Report.note(String(repeating: "ä", count: 100_000))
    #expect(throws: Never.self) { try Report(note.bytes) }
  }

  @Test("no part of how recognition decides is left behind: every field of a policy differs from the usual and arrives")
  func policy() throws {
    let usual = Mirror(reflecting: RecognitionPolicy.standard).children.map { "\($0.value)" }
    let sent = Mirror(reflecting: Samples.policy).children.map { "\($0.value)" }
    for (one, other) in zip(usual, sent) { #expect(one != other, "Samples.policy is to differ in every field") }
    guard case .prepare(let read) = try Instruction(Instruction.prepare(Samples.preparation).bytes) else {
      Issue.record("no preparation")
      return
    }
    #expect(read.policy == Samples.policy && read.policy.gatesDigest == Samples.policy.gatesDigest)
  }

  @Test("a password is never what it says of itself")
  func secrets() {
    let camera = Samples.instructions[1]
    var dumped = ""
    dump(camera, to: &dumped)
    for text in ["\(camera)", String(reflecting: camera), dumped] { #expect(!text.contains("hunter2")) }
  }
}
