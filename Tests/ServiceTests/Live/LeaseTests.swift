@_spi(Lease) import Mandate
import Service
import TestSupport
import Testing
import Foundation

/// Leases on the clock since the machine was started.
@Suite("Leases")
struct LeaseTests {
  private static let second: Int64 = 1_000_000_000

  @Test("a lease stands from when it was given until its length is over, and not a nanosecond longer")
  func standing() {
    let lease = Samples.lease
    #expect(!lease.stands(at: BootMoment(nanoseconds: 5 * Self.second - 1)))
    #expect(lease.stands(at: BootMoment(nanoseconds: 5 * Self.second)))
    #expect(lease.stands(at: BootMoment(nanoseconds: 5_900_000_000 - 1)))
    #expect(!lease.stands(at: BootMoment(nanoseconds: 5_900_000_000)))
    #expect(lease.stands(at: BootMoment(nanoseconds: 5_699_999_999), and: Span(milliseconds: 200)))
    #expect(!lease.stands(at: BootMoment(nanoseconds: 5_700_000_000), and: Span(milliseconds: 200)))
  }

  @Test("the permit that is remade of it covers the same and ends with it; it admits no other camera, list or networks")
  func permit() throws {
    let permit = Samples.lease.permit()
    #expect(permit.threshold == Samples.lease.threshold)
    try permit.admit(at: Instant(milliseconds: 5_899))
    #expect(throws: Refusal.self) { try permit.admit(at: Instant(milliseconds: 5_900)) }
    #expect(throws: Refusal.self) { try permit.admit(at: Instant(milliseconds: .max)) }
    try permit.admit(source: .live(name: "rtsp://10.0.0.5/main"))
    #expect(throws: Refusal.self) { try permit.admit(source: .live(name: "rtsp://10.0.0.5/MAIN")) }
    #expect(throws: Refusal.self) { try permit.admit(source: .recordedFile(name: "cam", digest: .zero)) }
    #expect(throws: Refusal.self) { try permit.admit(pack: .zero) }
    #expect(throws: Refusal.self) {
      try permit.admit(list: ListIdentity(owner: Samples.list.owner, digest: Samples.digest, people: 4))
    }
  }

  @Test("however long the permit, a lease is of a second at most; what is over gives one that does not stand")
  func length() {
    let now = Instant(milliseconds: 1_000_000)
    let boot = BootMoment(nanoseconds: 9 * Self.second)
    func lease(until: Int64) -> Lease {
      Lease(
        authority: Samples.list.owner, list: Samples.list, threshold: Samples.lease.threshold, pack: Samples.digest,
        sources: [], given: boot, length: Instant(milliseconds: until).since(now))
    }
    #expect(lease(until: 9_000_000).length == .seconds(1))
    #expect(lease(until: 1_000_400).length == Span(milliseconds: 400))
    #expect(!lease(until: 999_000).stands(at: boot))
  }

  @Test("the door through which a permit is remade is opened in one file only")
  func oneDoor() throws {
    let folder = Repository.path("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    let users = try files.filter {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8).contains("@_spi(Lease) import")
    }
    #expect(users == ["Service/Live/Wire/Lease.swift"])
  }
}
