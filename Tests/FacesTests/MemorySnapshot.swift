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

/// What four moments of a process's memory say about what one face leaves in it.
struct MemoryRemains: CustomStringConvertible {
  /// Bytes compared.
  private(set) var compared = 0
  /// Bytes, in whole words that are not zero, that depend on the face: the same after one face and after it again, but
  /// not after another.
  private(set) var dependent = 0
  /// Those of them that are still the same afterwards.
  private(set) var unchanged = 0

  /// - Parameters:
  ///   - first: after one face.
  ///   - other: after another face.
  ///   - again: after the first face again.
  ///   - after: after what should have overwritten it.
  init(first: MemorySnapshot, other: MemorySnapshot, again: MemorySnapshot, after: MemorySnapshot) {
    for (address, words) in first.pieces {
      guard let others = other.pieces[address], let again = again.pieces[address], let after = after.pieces[address],
        others.count == words.count, again.count == words.count, after.count == words.count
      else { continue }
      compared += words.count * 8
      for index in words.indices where words[index] != others[index] && words[index] == again[index] && words[index] != 0 {
        dependent += 8
        if after[index] == words[index] { unchanged += 8 }
      }
    }
  }

  var description: String {
    "of \(compared) bytes \(dependent) depend on the last face; \(unchanged) of them are still there after forget"
  }
}
