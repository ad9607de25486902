import Recognition
import Testing

/// Joining faces to tracks at the least total cost.
@Suite("The cheapest assignment")
struct AssignmentTests {
  private func solve(_ costs: [[Float]], limit: Float) -> [Int] {
    var assignment = Assignment()
    assignment.begin(rows: costs.count, columns: costs.first?.count ?? 0, limit: limit)
    for (row, line) in costs.enumerated() {
      for (column, cost) in line.enumerated() { assignment.set(row, column, cost: cost) }
    }
    var result: [Int] = []
    assignment.solve(into: &result)
    return result
  }

  /// What an assignment costs: a row that is joined to nothing costs the limit.
  private func cost(_ result: [Int], _ costs: [[Float]], limit: Float) -> Float {
    result.enumerated().reduce(0) { $0 + ($1.element < 0 ? limit : costs[$1.offset][$1.element]) }
  }

  /// The least cost over every way of joining, by trying them all.
  private func least(_ costs: [[Float]], limit: Float, row: Int = 0, taken: Set<Int> = []) -> Float {
    guard row < costs.count else { return 0 }
    var best = limit + least(costs, limit: limit, row: row + 1, taken: taken)
    for (column, cost) in costs[row].enumerated() where cost < limit && !taken.contains(column) {
      best = min(best, cost + least(costs, limit: limit, row: row + 1, taken: taken.union([column])))
    }
    return best
  }

  @Test("the pair that fits best of all is given up where that leaves the other two with a good one")
  func notGreedy() {
    #expect(solve([[1, 2], [1.5, 9]], limit: 10) == [1, 0])
    #expect(solve([[1, 2], [1.5, 9]], limit: 3) == [1, 0])
    // Dearer than leaving one of them alone.
    #expect(solve([[1, 8], [7, 20]], limit: 10) == [0, -1])
  }

  @Test("nobody is joined at the limit, and anybody just below it")
  func limit() {
    #expect(solve([[5]], limit: 5) == [-1])
    #expect(solve([[Float(5).nextDown]], limit: 5) == [0])
  }

  @Test("without rows or without columns nothing is joined")
  func empty() {
    #expect(solve([], limit: 5) == [])
    #expect(solve([[], []], limit: 5) == [-1, -1])
  }

  @Test("as cheap as the best of all ways tried one by one, more rows than columns or fewer")
  func exhaustive() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      let (rows, columns) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random))
      let costs = (0..<rows).map { _ in
        (0..<columns).map { _ in Float(Int.random(in: -4...16, using: &random)) }
      }
      let result = solve(costs, limit: 12)
      let joined = result.filter { $0 >= 0 }
      #expect(result.count == rows && Set(joined).count == joined.count)
      #expect(cost(result, costs, limit: 12) == least(costs, limit: 12), "\(costs)")
    }
  }

  @Test("the same memory serves crowds of every size, one after the other")
  func again() {
    var assignment = Assignment()
    var result: [Int] = []
    for size in [1, 40, 3, 64, 0, 2] {
      assignment.begin(rows: size, columns: size, limit: 10)
      for index in 0..<size { assignment.set(index, size - 1 - index, cost: 1) }
      assignment.solve(into: &result)
      #expect(result == (0..<size).map { size - 1 - $0 })
    }
  }
}
