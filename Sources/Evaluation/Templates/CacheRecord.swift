/// How templates lie in a cache's file: a header, then records of one size.
struct CacheRecord {
  let dimension: Int

  private static let qualities = ImageTemplate.qualityNames.count

  /// Bytes of a record: digest, state, quality, numbers, checksum; everything little-endian.
  var size: Int { 32 + 8 + Self.qualities * 4 + dimension * 4 + 8 }

  /// The file's first bytes.
  func header(identity: String) -> [UInt8] {
    Array("overt evaluation templates 1\n\(identity)\n\(dimension)\n".utf8)
  }

  /// The bytes of one record.
  func bytes(of template: ImageTemplate) -> [UInt8] {
    var bytes = template.image
    bytes.reserveCapacity(size)
    bytes += [template.values != nil ? 1 : 0, template.quality != nil ? 1 : 0, 0, 0, 0, 0, 0, 0]
    for number in template.quality ?? [Float](repeating: 0, count: Self.qualities) { Self.append(number, to: &bytes) }
    for number in template.values ?? [Float](repeating: 0, count: dimension) { Self.append(number, to: &bytes) }
    let sum = Self.checksum(bytes[...])
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: sum >> UInt64(shift))) }
    return bytes
  }

  /// The whole records in `bytes` whose checksums are right.
  func read(_ bytes: ArraySlice<UInt8>) -> [[UInt8]: ImageTemplate] {
    var known: [[UInt8]: ImageTemplate] = [:]
    var start = bytes.startIndex
    while start + size <= bytes.endIndex {
      let record = bytes[start..<start + size]
      start += size
      let sum = record.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard sum == Self.checksum(record.dropLast(8)) else { continue }
      let image = Array(record.prefix(32))
      let state = record.startIndex + 32
      let quality = state + 8
      let values = quality + Self.qualities * 4
      known[image] = ImageTemplate(
        image: image,
        values: record[state] == 1 ? Self.floats(record, from: values, count: dimension) : nil,
        quality: record[state + 1] == 1 ? Self.floats(record, from: quality, count: Self.qualities) : nil)
    }
    return known
  }

  private static func append(_ number: Float, to bytes: inout [UInt8]) {
    let bits = number.bitPattern
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift))) }
  }

  private static func floats(_ bytes: ArraySlice<UInt8>, from start: Int, count: Int) -> [Float] {
    (0..<count).map { number in
      let place = start + number * 4
      let bits =
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3])
        << 24
      return Float(bitPattern: bits)
    }
  }

  /// FNV-1a, 64 bits: finds damage, not intent.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
