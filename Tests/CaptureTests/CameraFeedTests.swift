import Capture
import Foundation
import Imaging
import Synchronization
import TestSupport
import Testing

@Suite("A feed that is kept alive")
struct CameraFeedTests {
  static let clip = LiveCameraTests.clip

  /// What is asked of a feed before `until` says that it was enough, or `seconds` are over.
  private func events(
    of feed: CameraFeed, _ interrupt: Interrupt, within seconds: Double = 8, until: (CameraEvent) -> Bool
  ) -> [CameraEvent] {
    let guardian = Thread {
      let end = LiveClock.system.boot() + UInt64(seconds * 1e9)
      while LiveClock.system.boot() < end, !Thread.current.isCancelled { usleep(10_000) }
      if !Thread.current.isCancelled { interrupt.raise() }
    }
    guardian.start()
    defer { guardian.cancel() }
    var events: [CameraEvent] = []
    while let event = feed.next() {
      events.append(event)
      if until(event) { break }
    }
    return events
  }

  private func isFrame(_ event: CameraEvent) -> Bool { if case .frame = event { true } else { false } }
  private func stamps(_ events: [CameraEvent]) -> [LiveStamp] {
    events.compactMap { if case .frame(let stamp) = $0 { stamp } else { nil } }
  }
  /// Everything but frames and trouble, as words.
  private func words(_ events: [CameraEvent]) -> [String] {
    events.compactMap { event in
      switch event {
      case .connected: "connected"
      case .lost: "lost"
      case .back: "back"
      case .frame, .trouble, .troubleOver: nil
      }
    }
  }
  private func options(_ transport: SourceOptions.Transport) -> SourceOptions {
    SourceOptions(transport: transport, openWithin: 3, silentAfter: 1)
  }
  private let quick = BackOff(shortest: 0.1, longest: 0.2)

  @Test("goes on after its camera was killed and started again", arguments: [SourceOptions.Transport.tcp, .udp])
  func killed(transport: SourceOptions.Transport) throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress(camera.url()), options: options(transport), interrupt: interrupt, backOff: quick)
    let before = events(of: feed, interrupt) { if case .frame(let stamp) = $0 { stamp.index == 10 } else { false } }
    #expect(words(before) == ["connected"] && stamps(before).count == 11)
    camera.kill()
    let gone = events(of: feed, interrupt) { !isFrame($0) }
    #expect(words(gone) == ["lost"] && feed.gaps == 1 && feed.info == nil)
    try camera.start()
    var count = 0
    let after = events(of: feed, interrupt) {
      count += isFrame($0) ? 1 : 0
      return count == 10
    }
    #expect(words(after) == ["back", "connected"] && feed.gaps == 1)
    let (last, first) = (try #require(stamps(before + gone).last), try #require(stamps(after).first))
    guard case .back(let gap) = after.first else { return }
    #expect(abs(gap - Double(first.arrival - last.arrival) / 1e9) < 0.001 && abs(first.time - last.time - gap) < 0.001)
    #expect(first.discontinuity && first.index == last.index + 1 && feed.gapSeconds == gap)
    #expect(stamps(after).dropFirst().allSatisfy { !$0.discontinuity })
  }

  @Test("notices that its camera froze, and that it goes on", arguments: [SourceOptions.Transport.tcp, .udp])
  func frozen(transport: SourceOptions.Transport) throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress(camera.url()), options: options(transport), interrupt: interrupt, backOff: quick)
    let before = events(of: feed, interrupt) { isFrame($0) }
    #expect(words(before) == ["connected"])
    camera.freeze()
    let began = LiveClock.system.boot()
    let gone = events(of: feed, interrupt) { !isFrame($0) }
    #expect(gone.last == .lost(.silent(name: camera.url(), seconds: 1)))
    #expect(Double(LiveClock.system.boot() - began) / 1e9 < 2.5)
    camera.thaw()
    let after = events(of: feed, interrupt) { isFrame($0) }
    #expect(words(after) == ["back", "connected"] && feed.gaps == 1 && feed.problem == nil)
  }

  @Test("goes on when the cable is pulled and put in again")
  func unplugged() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let cable = try TestProxy(to: camera.port)
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress("rtsp://127.0.0.1:\(cable.port)/cam"), options: options(.tcp), interrupt: interrupt,
      backOff: quick)
    #expect(words(events(of: feed, interrupt) { isFrame($0) }) == ["connected"])
    cable.refuse(true)
    cable.set(.dropped)
    let gone = events(of: feed, interrupt) { !isFrame($0) }
    guard case .lost(.silent) = gone.last else {
      Issue.record("\(String(describing: gone.last))")
      return
    }
    // One gap, however often it is tried.
    Thread.detachNewThread {
      while cable.connections < 4, !interrupt.isRaised { usleep(5_000) }
      cable.set(.passed)
      cable.refuse(false)
    }
    let after = events(of: feed, interrupt) { isFrame($0) }
    #expect(words(after) == ["back", "connected"] && feed.gaps == 1 && cable.connections >= 5)
  }

  @Test("a camera that is exchanged for one with other pictures")
  func exchanged() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let other = try folder.make("b.mp4", Self.clip.replacingOccurrences(of: "320x240", with: "160x120"))
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress(camera.url()), options: options(.tcp), interrupt: interrupt, backOff: quick)
    _ = events(of: feed, interrupt) { isFrame($0) }
    #expect(feed.info?.width == 320)
    camera.kill()
    try camera.start(["cam": other])
    let after = events(of: feed, interrupt) { if case .connected = $0 { true } else { false } }
    #expect(words(after) == ["lost", "back", "connected"] && feed.info?.width == 160)
    _ = events(of: feed, interrupt) { isFrame($0) }
    try feed.copyPixels(into: RGBImage(width: 160, height: 120))
  }

  @Test("wrong bytes on the way neither end it nor come through as pictures that nobody noticed")
  func corrupted() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let cable = try TestProxy(to: camera.port)
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress("rtsp://127.0.0.1:\(cable.port)/cam"), options: options(.tcp), interrupt: interrupt,
      backOff: quick)
    _ = events(of: feed, interrupt, within: 60) { isFrame($0) }
    cable.set(.corrupted)
    let end = LiveClock.system.boot() + 1_500_000_000
    _ = events(of: feed, interrupt, within: 60) { _ in LiveClock.system.boot() > end }
    #expect(!interrupt.isRaised)
    cable.set(.passed)
    var count = 0
    let after = events(of: feed, interrupt, within: 60) {
      count += isFrame($0) ? 1 : 0
      return count == 25
    }
    #expect(stamps(after).count == 25 && (feed.damagedFrames > 0 || feed.gaps > 0))
  }

  @Test("twenty cut connections leave no socket and no thread behind")
  func leaks() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let cable = try TestProxy(to: camera.port)
    let interrupt = Interrupt()
    let feed = CameraFeed(
      try SourceAddress("rtsp://127.0.0.1:\(cable.port)/cam"), options: options(.tcp), interrupt: interrupt,
      backOff: BackOff(shortest: 0.01, longest: 0.01))
    _ = events(of: feed, interrupt) { isFrame($0) }
    let (before, threadsBefore) = (clients(of: cable.port), threads)
    for _ in 0..<20 {
      cable.cut()
      #expect(words(events(of: feed, interrupt) { if case .connected = $0 { true } else { false } }).contains("lost"))
    }
    // A busy machine may lose it once more by itself.
    #expect(feed.gaps >= 20 && cable.connections >= 21)
    let after = clients(of: cable.port)
    // The system's table changes while it is read.
    #expect(before <= 2 && after <= 4)
    // Other tests have threads too.
    #expect(threads - threadsBefore < 20)
  }

  private var threads: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task"))?.count ?? 0 }

  /// Sockets of this process that are connected to a port of this machine.
  private func clients(of port: Int) -> Int {
    let digits = String(port, radix: 16, uppercase: true)
    let place = "0100007F:" + String(repeating: "0", count: 4 - digits.count) + digits
    let table = (try? String(contentsOfFile: "/proc/self/net/tcp", encoding: .utf8)) ?? ""
    let inodes = table.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count > 9 && $0[2] == place }
      .map { "socket:[\($0[9])]" }
    let own = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return own.filter { name in
      inodes.contains((try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)) ?? "")
    }.count
  }

  @Test("a camera that was never there is told of once, and asked for more and more rarely")
  func absent() throws {
    let (socket, port) = try Socket.listen()
    close(socket)
    let interrupt = Interrupt()
    let waits = Waits()
    let clock = LiveClock(
      boot: { waits.now() },
      wait: { nanoseconds in
        if waits.pass(nanoseconds) > 30_000_000_000 { interrupt.raise() }
      })
    var tries = 0
    let feed = CameraFeed(
      try SourceAddress("rtsp://127.0.0.1:\(port)/cam"), interrupt: interrupt, clock: clock,
      jitter: {
        tries += 1
        return 0
      })
    #expect(feed.next() == .lost(.unreachable(name: "rtsp://127.0.0.1:\(port)/cam", reason: "connection refused")))
    #expect(feed.next() == nil && feed.gaps == 1)
    // After 0, 0.25, 0.75, 1.75, 3.75, 7.75, 15.75 and 23.75 seconds.
    #expect(tries == 8)
  }

  /// A clock that only waiting moves.
  private final class Waits: Sendable {
    private let passed = Mutex<UInt64>(1_000_000_000)
    func now() -> UInt64 { passed.withLock { $0 } }
    func pass(_ nanoseconds: UInt64) -> UInt64 {
      passed.withLock {
        $0 += nanoseconds
        return $0
      }
    }
  }

  @Test("waits double from a quarter of a second to eight, a quarter less at most")
  func backOff() {
    var backOff = BackOff()
    #expect((0..<8).map { _ in backOff.next(jitter: 0) } == [0.25, 0.5, 1, 2, 4, 8, 8, 8])
    #expect(backOff.next(jitter: 1) == 6 && backOff.next(jitter: 7) == 6 && backOff.next(jitter: -1) == 8)
    backOff.reset()
    #expect(backOff.next(jitter: 0) == 0.25)
  }

  @Test("a file is read to its end, or again and again with times that go on")
  func files() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.mp4", "-f lavfi -i testsrc=s=96x64:r=25:d=0.4 -c:v libx264 -pix_fmt yuv420p")
    let once = CameraFeed(try SourceAddress(path), interrupt: Interrupt())
    let all = events(of: once, Interrupt()) { _ in false }
    #expect(words(all) == ["connected"] && stamps(all).map(\.index) == Array(0..<10))
    let interrupt = Interrupt()
    let looped = CameraFeed(try SourceAddress(path), options: SourceOptions(pace: .loop), interrupt: interrupt)
    let began = LiveClock.system.boot()
    let round = stamps(
      events(of: looped, interrupt) { if case .frame(let stamp) = $0 { stamp.index == 24 } else { false } })
    #expect(round.map { Int(($0.time * 25).rounded()) } == Array(0..<25))
    #expect(round.filter(\.discontinuity).map(\.index) == [10, 20])
    #expect(Double(LiveClock.system.boot() - began) / 1e9 >= 0.95)
    let missing = CameraFeed(try SourceAddress(folder.file("b.mp4")), interrupt: Interrupt())
    #expect(words(events(of: missing, Interrupt()) { _ in false }) == ["lost"])
  }
}
