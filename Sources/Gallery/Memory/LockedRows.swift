import CKernels

/// The templates of a generation, a row each, with their 8-bit codes, in locked memory between guard pages, outside core
/// dumps and forked children; wiped when it dies. Nothing changes after `init`, so that any number of threads may search.
final class LockedRows: Sendable {
  let count: Int
  let dimension: Int
  /// Whether the memory is locked, so that it cannot reach swap.
  let isLocked: Bool
  /// Whether searches read the codes first.
  let isCoded: Bool
  // Owned by this object alone from `init` to `deinit`; the memory behind is written in `init` only.
  nonisolated(unsafe) private let pool: OpaquePointer
  nonisolated(unsafe) private let rows: UnsafeMutablePointer<Float>
  nonisolated(unsafe) private let codes: UnsafeMutableRawPointer

  /// Below this many rows comparing every one of them is as fast as reading codes first (docs/search.md).
  static let fewestCoded = 256

  /// Maps memory for `count` rows of `dimension` floats (a multiple of 16), has `fill` write them, and codes them.
  init(
    count: Int, dimension: Int, fill: (UnsafeMutablePointer<Float>) throws(GalleryError) -> Void
  ) throws(GalleryError) {
    let (floats, tooMany) = max(count, 1).multipliedReportingOverflow(by: max(dimension, 16))
    let codeBytes = overt_codes_bytes(count, max(dimension, 16))
    guard count >= 0, dimension >= 0, !tooMany, floats < Int.max / 16, codeBytes > 0 else {
      throw .outOfMemory(bytes: .max)
    }
    // The floats come first and fill whole lines of the cache, so that the codes behind them begin at one.
    let floatBytes = (floats * MemoryLayout<Float>.stride + 63) / 64 * 64
    let bytes = floatBytes + codeBytes
    guard let pool = overt_pool_create(1, bytes, nil) else { throw .outOfMemory(bytes: bytes) }
    guard let memory = overt_pool_slot(pool, overt_pool_acquire(pool)) else {
      overt_pool_destroy(pool)
      throw .outOfMemory(bytes: bytes)
    }
    let rows = memory.bindMemory(to: Float.self, capacity: floats)
    self.pool = pool
    self.rows = rows
    self.count = count
    self.dimension = dimension
    codes = memory + floatBytes
    isLocked = overt_pool_is_locked(pool)
    isCoded = count >= Self.fewestCoded
    // From here on `deinit` gives the memory back, also after an error.
    try fill(rows)
    if isCoded { _ = overt_codes_fill(rows, count, dimension, codes) }
  }

  deinit {
    overt_pool_destroy(pool)
  }

  /// The rows as the kernels take them.
  var list: overt_list {
    overt_list(rows: rows, codes: isCoded ? UnsafeRawPointer(codes) : nil, count: count, dim: dimension)
  }

  /// The numbers of one row.
  func row(_ index: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: rows + index * dimension, count: dimension)
  }
}
