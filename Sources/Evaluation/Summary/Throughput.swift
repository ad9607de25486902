/// How fast the evaluation itself was.
public struct Throughput: Encodable, Sendable {
  /// Images whose templates were made now, and those that came from the cache.
  public let imagesMade: Int, imagesCached: Int
  /// Seconds for all of them, on `threads` threads.
  public let imageSeconds: Double, threads: Int
  /// Comparisons, and the seconds that one pass over them took on one core.
  public let comparisons: Int, comparisonSeconds: Double

  /// From all values.
  public init(
    imagesMade: Int, imagesCached: Int, imageSeconds: Double, threads: Int, comparisons: Int, comparisonSeconds: Double
  ) {
    self.imagesMade = imagesMade
    self.imagesCached = imagesCached
    self.imageSeconds = imageSeconds
    self.threads = threads
    self.comparisons = comparisons
    self.comparisonSeconds = comparisonSeconds
  }
}
