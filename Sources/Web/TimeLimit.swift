/// What took longer than it may.
struct TookTooLong: Error, CustomStringConvertible {
  let limit: Duration
  var description: String { "no answer within \(limit)" }
}

/// Runs `body` and gives up after `limit`, whatever it waits for: the connection, the first byte or the last.
func within<Result: Sendable>(
  _ limit: Duration, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw TookTooLong(limit: limit)
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() else { throw CancellationError() }
    return result
  }
}
