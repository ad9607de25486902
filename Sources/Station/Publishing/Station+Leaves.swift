import Ledger
import Stores

extension Station {
  /// Every leaf of the log, in order: for logs that fit into memory.
  package func allLeaves() throws(StationProblem) -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    try stored { () throws(StoreProblem) in
      try store.leaves(0..<size) { _, leaf in
        leaves.append(leaf)
        return true
      }
    }
    return leaves
  }
}
