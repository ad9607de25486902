import CKernels
import Foundation
import Testing

/// What the kernel of the operating system says about the pool's pages.
@Suite(
  "Template pool: pages behind guards, locked, in no dump and no fork",
  .enabled(if: FileManager.default.isReadableFile(atPath: "/proc/self/smaps"), "needs /proc"))
struct PoolMappingTests {
  @Test("the pages before and after cannot be touched")
  func guards() throws {
    let pool = try Pool(slots: 3, slotBytes: 5000)
    let start = UInt(bitPattern: pool.pages.baseAddress)
    let mappings = try Mapping.ofThisProcess()
    #expect(mappings.first { $0.range.contains(start) }?.permissions == "rw-p")
    #expect(mappings.first { $0.range.contains(start - 1) }?.permissions == "---p")
    #expect(mappings.first { $0.range.contains(start + UInt(pool.pages.count)) }?.permissions == "---p")
  }

  @Test("the pages are left out of core dumps (dd) and forks (dc), and locked (lo) as far as the limit allows")
  func flags() throws {
    let pool = try Pool(slots: 4, slotBytes: 1024)
    let start = UInt(bitPattern: pool.pages.baseAddress)
    let mapping = try #require(try Mapping.ofThisProcess().first { $0.range.contains(start) })
    #expect(mapping.flags.isSuperset(of: ["dd", "dc"]))
    #expect(mapping.flags.contains("lo") == overt_pool_is_locked(pool.pointer))
    #expect(mapping.lockedKilobytes == pool.usage.locked_bytes / 1024)
    #expect(mapping.residentKilobytes == pool.usage.mapped_bytes / 1024, "pages are committed from the start")
  }

  @Test("running over the end of the last slot kills the process instead of reading what lies behind")
  func overrun() async {
    await #expect(processExitsWith: .failure) {
      guard let pool = overt_pool_create(1, 64, nil), let slot = overt_pool_slot(pool, overt_pool_acquire(pool)) else {
        return
      }
      slot.storeBytes(of: 1, toByteOffset: 64, as: UInt8.self)
    }
  }
}

/// One entry of /proc/self/smaps.
private struct Mapping {
  let range: Range<UInt>
  let permissions: Substring
  var flags: Set<Substring> = []
  var lockedKilobytes = 0
  var residentKilobytes = 0

  static func ofThisProcess() throws -> [Mapping] {
    // Not String(contentsOfFile:), which stops early in files whose size the system gives as 0.
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/smaps"))
    let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    var result: [Mapping] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let mapping = Mapping(words: words) {
        result.append(mapping)
      } else if let last = result.indices.last {
        result[last].add(words)
      }
    }
    return result
  }

  /// From "7f00-7fff rw-p …"; nil for the lines below, which begin with a name and a colon.
  private init?(words: [Substring]) {
    guard words.count >= 2 else { return nil }
    let ends = words[0].split(separator: "-")
    guard ends.count == 2, let start = UInt(ends[0], radix: 16), let end = UInt(ends[1], radix: 16) else { return nil }
    range = start..<end
    permissions = words[1]
  }

  private mutating func add(_ words: [Substring]) {
    switch words.first {
    case "VmFlags:": flags = Set(words.dropFirst())
    case "Locked:" where words.count > 1: lockedKilobytes = Int(words[1]) ?? 0
    case "Rss:" where words.count > 1: residentKilobytes = Int(words[1]) ?? 0
    default: break
    }
  }
}
