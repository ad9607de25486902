/// Tells how many bytes a zlib stream holds (RFC 1950, RFC 1951) without producing them.
///
/// A PNG file can be whole in every chunk and still hold too few pixels; libavcodec then leaves the rest black without
/// a word. Counting needs no memory for the result: every symbol says how long it is.
package struct DeflateMeter {
  private var bits: BitReader
  private var length = 0
  private let enough: Int

  /// Whether `stream` is sound up to where `enough` bytes have come out of it. What follows is not looked at.
  package static func holds(_ stream: [UInt8], atLeast enough: Int) -> Bool {
    var meter = DeflateMeter(stream, enough: enough)
    return meter.measure() ?? false
  }

  private init(_ stream: [UInt8], enough: Int) {
    bits = BitReader(stream)
    self.enough = enough
  }

  /// Nil when the stream ends or breaks its rules before enough has come out.
  private mutating func measure() -> Bool? {
    guard let method = bits.take(8), let flags = bits.take(8), method & 15 == 8, method >> 4 <= 7,
      (method << 8 | flags) % 31 == 0, flags & 0x20 == 0
    else { return nil }
    while length < enough {
      guard let last = bits.take(1), let kind = bits.take(2) else { return nil }
      switch kind {
      case 0: guard skipStored() else { return nil }
      case 1: guard skipCompressed(literals: Self.fixedLiterals, distances: Self.fixedDistances) else { return nil }
      case 2:
        guard let (literals, distances) = readCodes(), skipCompressed(literals: literals, distances: distances) else {
          return nil
        }
      default: return nil
      }
      if last == 1 { break }
    }
    return length >= enough
  }

  private mutating func skipStored() -> Bool {
    bits.alignToByte()
    guard let count = bits.take(16), let complement = bits.take(16), count ^ complement == 0xFFFF,
      bits.skipBytes(count)
    else { return false }
    length += count
    return true
  }

  /// Runs through the symbols of a block up to its end, or until there is enough.
  private mutating func skipCompressed(literals: PrefixCode, distances: PrefixCode) -> Bool {
    while length < enough {
      guard let symbol = literals.next(&bits) else { return false }
      if symbol == 256 { return true }
      if symbol < 256 {
        length += 1
        continue
      }
      guard symbol - 257 < Self.lengths.count, let extra = bits.take(Self.lengths[symbol - 257].extra),
        let code = distances.next(&bits), code < Self.distances.count,
        let furtherBack = bits.take(Self.distances[code].extra),
        Self.distances[code].base + furtherBack <= length
      else { return false }
      length += Self.lengths[symbol - 257].base + extra
    }
    return true
  }

  /// The two codes that a block with its own codes begins with (RFC 1951, 3.2.7).
  private mutating func readCodes() -> (literals: PrefixCode, distances: PrefixCode)? {
    guard let moreLiterals = bits.take(5), let moreDistances = bits.take(5), let moreLengths = bits.take(4) else {
      return nil
    }
    var lengthLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<(moreLengths + 4) {
      guard let length = bits.take(3) else { return nil }
      lengthLengths[Self.lengthOrder[index]] = UInt8(length)
    }
    guard let lengthCode = PrefixCode(lengths: lengthLengths) else { return nil }
    let literalCount = moreLiterals + 257
    let total = literalCount + moreDistances + 1
    var lengths: [UInt8] = []
    lengths.reserveCapacity(total + 138)
    while lengths.count < total {
      guard let symbol = lengthCode.next(&bits) else { return nil }
      switch symbol {
      case 0...15:
        lengths.append(UInt8(symbol))
      case 16:
        guard let repeated = lengths.last, let more = bits.take(2) else { return nil }
        lengths.append(contentsOf: repeatElement(repeated, count: more + 3))
      case 17:
        guard let more = bits.take(3) else { return nil }
        lengths.append(contentsOf: repeatElement(0, count: more + 3))
      default:
        guard let more = bits.take(7) else { return nil }
        lengths.append(contentsOf: repeatElement(0, count: more + 11))
      }
    }
    guard lengths.count == total, let literals = PrefixCode(lengths: Array(lengths[..<literalCount])),
      let distances = PrefixCode(lengths: Array(lengths[literalCount...]))
    else { return nil }
    return (literals, distances)
  }

  private struct Step {
    let base: Int
    let extra: Int
  }

  /// RFC 1951, 3.2.5: what the symbols from 257 on stand for.
  private static let lengths: [Step] =
    steps(extras: [0, 0, 0, 0, 0, 0, 0, 0] + eachRepeated(4, 1...5), from: 3) + [Step(base: 258, extra: 0)]

  /// RFC 1951, 3.2.5: what the distance symbols stand for.
  private static let distances: [Step] = steps(extras: [0, 0, 0, 0] + eachRepeated(2, 1...13), from: 1)

  /// Numbers in a row, each step covering as many as its extra bits can tell apart.
  private static func steps(extras: [Int], from first: Int) -> [Step] {
    var base = first
    return extras.map { extra in
      defer { base += 1 << extra }
      return Step(base: base, extra: extra)
    }
  }

  private static func eachRepeated(_ count: Int, _ numbers: ClosedRange<Int>) -> [Int] {
    numbers.flatMap { [Int](repeating: $0, count: count) }
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let fixedLiterals = PrefixCode(
    complete: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = PrefixCode(complete: [UInt8](repeating: 5, count: 32))
}
