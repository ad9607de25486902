/// Where a published log is read from: a folder, a web address.
public protocol TileSource: Sendable {
  /// What is at `path`, such as `checkpoint` or `tile/0/x001/234`; `nil` when there is nothing.
  ///
  /// - Parameter limit: the most bytes that are taken; more are an error.
  func bytes(at path: String, limit: Int) async throws(TileSourceProblem) -> [UInt8]?
}
