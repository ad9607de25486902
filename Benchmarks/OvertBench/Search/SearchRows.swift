import CKernels
import Foundation

/// Random unit vectors in the kind of memory that galleries lie in, with their codes.
final class SearchRows {
  let count: Int
  let dimension: Int
  let rows: UnsafeMutablePointer<Float>
  let codes: UnsafeMutableRawPointer
  /// Bytes of the codes: what a search of a large list reads.
  let codeBytes: Int
  private let pools: [OpaquePointer]

  init?(count: Int, dimension: Int, random: inout SplitMix64) {
    codeBytes = overt_codes_bytes(count, dimension)
    guard codeBytes > 0, let first = overt_pool_create(1, count * dimension * 4, nil),
      let second = overt_pool_create(1, codeBytes, nil),
      let floats = overt_pool_slot(first, overt_pool_acquire(first)),
      let codes = overt_pool_slot(second, overt_pool_acquire(second))
    else { return nil }
    pools = [first, second]
    self.count = count
    self.dimension = dimension
    self.codes = codes
    rows = floats.bindMemory(to: Float.self, capacity: count * dimension)
    for row in 0..<count { Self.fill(rows + row * dimension, dimension, &random) }
    guard overt_codes_fill(rows, count, dimension, codes) else { return nil }
  }

  deinit {
    for pool in pools { overt_pool_destroy(pool) }
  }

  /// Writes a unit vector of a direction that is nearly uniform: sums of four numbers are nearly normal.
  static func fill(_ row: UnsafeMutablePointer<Float>, _ dimension: Int, _ random: inout SplitMix64) {
    var square: Float = 0
    for index in 0..<dimension {
      let bits = random.next()
      let parts = (0..<4).map { Int(bits >> (16 * UInt64($0)) & 0xFFFF) }
      row[index] = Float(parts.reduce(0, +) - 131_070) / 131_070
      square += row[index] * row[index]
    }
    let factor = 1 / square.squareRoot()
    for index in 0..<dimension { row[index] *= factor }
  }

  /// The list for the kernels: with codes, or as floats alone.
  func list(coded: Bool) -> overt_list {
    overt_list(rows: rows, codes: coded ? UnsafeRawPointer(codes) : nil, count: count, dim: dimension)
  }

  /// Writes the rows to a file.
  func write(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    let bytes = count * dimension * 4
    for start in stride(from: 0, to: bytes, by: 1 << 24) {
      let piece = UnsafeMutableRawPointer(rows) + start
      try file.write(
        contentsOf: Data(bytesNoCopy: piece, count: min(1 << 24, bytes - start), deallocator: .none))
    }
  }
}
