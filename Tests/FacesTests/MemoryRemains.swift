/// What three moments of a process's memory, each after the same work on one face, another and the first again, say
/// about what a face leaves in it: whatever is the same after the first face both times, and not after the other.
struct MemoryRemains: CustomStringConvertible {
  /// Bytes compared.
  private(set) var compared = 0
  /// Bytes, in words of eight, that depend on which face was seen last.
  private(set) var dependent = 0

  /// - Parameters:
  ///   - first: after one face.
  ///   - other: after another face.
  ///   - again: after the first face again.
  init(first: MemorySnapshot, other: MemorySnapshot, again: MemorySnapshot) {
    for (address, words) in first.pieces {
      guard let others = other.pieces[address], let again = again.pieces[address] else { continue }
      let count = min(words.count, others.count, again.count)
      compared += count * 8
      for index in 0..<count where words[index] != others[index] && words[index] == again[index] { dependent += 8 }
    }
  }

  var description: String { "\(dependent) of \(compared) bytes" }
}
