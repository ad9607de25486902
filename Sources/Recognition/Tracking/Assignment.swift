/// The cheapest way of joining rows to columns, each to one at most, by shortest augmenting paths (Kuhn 1955, Munkres 1957,
/// in the form of Jonker and Volgenant 1987).
///
/// Optimal rather than greedy: where two people cross, the pair that fits best of all may leave the other two with a bad
/// one, and that is an identity switch. For the faces of one frame it costs a few microseconds. The memory is kept, so that a
/// frame allocates nothing once the largest crowd has been seen.
package struct Assignment {
  private var rows = 0
  private var columns = 0
  private var costs: [Float] = []
  /// What joining nothing costs; a dearer pair is not joined.
  private var limit: Float = 0
  private var rowPrice: [Float] = []
  private var columnPrice: [Float] = []
  private var owner: [Int] = []
  private var before: [Int] = []
  private var least: [Float] = []
  private var isUsed: [Bool] = []

  package init() {}

  /// Begins anew with so many rows and columns, none of which can be joined yet.
  ///
  /// - Parameter limit: the cost from which a pair is not joined; greater than every cost that is to be joined.
  package mutating func begin(rows: Int, columns: Int, limit: Float) {
    self.rows = rows
    self.columns = columns
    self.limit = limit
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(limit, count: rows * columns))
  }

  /// The cost of joining a row to a column.
  package mutating func set(_ row: Int, _ column: Int, cost: Float) {
    if cost < limit { costs[row * columns + column] = cost }
  }

  /// Joins, and says for each row its column, or −1.
  package mutating func solve(into result: inout [Int]) {
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: repeatElement(-1, count: rows))
    guard rows > 0, columns > 0 else { return }
    // The paths are grown from the shorter side, which every one of has a partner, if only a forbidden one.
    let isTurned = rows > columns
    let (short, long) = isTurned ? (columns, rows) : (rows, columns)
    Self.fill(&rowPrice, 0, short + 1)
    Self.fill(&columnPrice, 0, long + 1)
    Self.fill(&owner, 0, long + 1)
    Self.fill(&before, 0, long + 1)
    for row in 1...short { grow(from: row, long, isTurned) }
    for column in 1...long where owner[column] > 0 {
      let (row, other) = isTurned ? (column - 1, owner[column] - 1) : (owner[column] - 1, column - 1)
      if costs[row * columns + other] < limit { result[row] = other }
    }
  }

  /// Finds the cheapest path from a row without a partner to a column without one, and exchanges partners along it.
  private mutating func grow(from row: Int, _ long: Int, _ isTurned: Bool) {
    Self.fill(&least, .infinity, long + 1)
    Self.fill(&isUsed, false, long + 1)
    owner[0] = row
    var column = 0
    repeat {
      isUsed[column] = true
      let current = owner[column]
      var step = Float.infinity
      var next = 0
      for other in 1...long where !isUsed[other] {
        let cost = isTurned ? costs[(other - 1) * columns + current - 1] : costs[(current - 1) * columns + other - 1]
        let reduced = cost - rowPrice[current] - columnPrice[other]
        if reduced < least[other] {
          least[other] = reduced
          before[other] = column
        }
        if least[other] < step {
          step = least[other]
          next = other
        }
      }
      for other in 0...long {
        if isUsed[other] {
          rowPrice[owner[other]] += step
          columnPrice[other] -= step
        } else {
          least[other] -= step
        }
      }
      column = next
    } while owner[column] != 0
    while column != 0 {
      let previous = before[column]
      owner[column] = owner[previous]
      column = previous
    }
  }

  private static func fill<Element>(_ array: inout [Element], _ value: Element, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(value, count: count))
  }
}
