import Foundation
import TestSupport

/// All writable memory of a process at one moment, but for the pools, which are another test's.
struct MemorySnapshot {
  /// The content by first address, in pieces of at most 4 MiB that start where the mapping or the last piece does.
  private(set) var pieces: [UInt: [UInt64]] = [:]

  /// The memory of the process `identifier`, which must stand still while it is read.
  init(of identifier: Int32) throws {
    var pieces: [UInt: [UInt64]] = [:]
    var next: (mapping: UInt, address: UInt) = (0, 0)
    let memory = try ProcessMemory(of: identifier)
    try memory.read({ $0.flags.contains("wr") && !$0.isPool }, overlap: 0) { mapping, bytes in
      if next.mapping != mapping.range.lowerBound { next = (mapping.range.lowerBound, mapping.range.lowerBound) }
      pieces[next.address] = Array(bytes.bindMemory(to: UInt64.self))
      next.address += UInt(bytes.count)
    }
    self.pieces = pieces
  }

  /// Bytes read.
  var size: Int { pieces.values.reduce(0) { $0 + $1.count * 8 } }
}
