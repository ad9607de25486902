import Foundation
import TestSupport

/// The memory of another process, read from outside as whoever has its rights could.
struct ProcessMemory {
  /// A readable stretch of addresses with one set of properties.
  struct Mapping {
    let range: Range<UInt>
    /// The file it shows, "[heap]", "[stack]", or empty.
    let name: String
    /// What the kernel notes of it, as two-letter flags.
    var flags: Set<String> = []
    /// Whether it is one of the pools: left out of core dumps and of forked children.
    var isPool: Bool { flags.isSuperset(of: ["dd", "dc"]) }
    /// Which of a few kinds it is.
    var kind: String {
      if isPool { return "pool" }
      if name.isEmpty { return "anonymous" }
      return name.hasPrefix("[") ? name : (name as NSString).lastPathComponent
    }
  }

  let mappings: [Mapping]
  private let identifier: Int32

  /// The memory of the process `identifier`, which must stand still while it is read.
  init(of identifier: Int32) throws {
    self.identifier = identifier
    // A stream: the file says that its size is 0.
    let file = FileHandle(forReadingAtPath: "/proc/\(identifier)/smaps")
    guard let bytes = try file?.readToEnd() else {
      throw Command.Failure(description: "the mappings of a child cannot be read")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var mappings: [Mapping] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("VmFlags:"), !mappings.isEmpty {
        mappings[mappings.count - 1].flags = Set(line.split(separator: " ").dropFirst().map(String.init))
      } else if let mapping = Self.mapping(line) {
        mappings.append(mapping)
      }
    }
    self.mappings = mappings.filter { $0.flags.contains("rd") }
  }

  /// Hands the content of each mapping to `body`, a piece at a time; pieces overlap by `overlap` bytes.
  func read(
    _ chosen: (Mapping) -> Bool = { _ in true }, overlap: Int, _ body: (Mapping, UnsafeRawBufferPointer) -> Void
  ) throws {
    let file = open("/proc/\(identifier)/mem", O_RDONLY)
    guard file >= 0 else { throw Command.Failure(description: "the memory of a child cannot be read: error \(errno)") }
    defer { close(file) }
    let piece = 4 << 20
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 64)
    defer { buffer.deallocate() }
    for mapping in mappings where chosen(mapping) {
      var start = mapping.range.lowerBound
      while start < mapping.range.upperBound {
        let wanted = min(piece, Int(mapping.range.upperBound - start))
        // Some of the kernel's own pages cannot be read; they hold nothing of ours.
        let count = pread(file, buffer.baseAddress, wanted, off_t(bitPattern: start))
        guard count > 0 else { break }
        body(mapping, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        guard start + UInt(count) < mapping.range.upperBound else { break }
        start += UInt(count > overlap ? count - overlap : count)
      }
    }
  }

  private static func mapping(_ line: Substring) -> Mapping? {
    let words = line.split(separator: " ", maxSplits: 5)
    let ends = (words.first ?? "").split(separator: "-")
    guard ends.count == 2, words.count >= 5, let start = UInt(ends[0], radix: 16), let end = UInt(ends[1], radix: 16)
    else { return nil }
    return Mapping(range: start..<end, name: words.count > 5 ? words[5].trimmingCharacters(in: .whitespaces) : "")
  }
}
