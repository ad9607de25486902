import Imaging

/// Small enough for thousands of pictures a second; the checks are the same as for the standard limits.
private let limits = ImageLimits(maximumSide: 2_048, maximumPixels: 1_000_000, maximumBytes: 1 << 20)

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let data = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  decode(data)
  // Almost every change breaks a chunk's checksum, which would hide what lies behind.
  if let repaired = withRightChecksums(data) { decode(repaired) }
  return 0
}

private func decode(_ data: [UInt8]) {
  do {
    let image = try ImageFile.decode(data, name: "input", limits: limits)
    precondition(min(image.width, image.height) >= limits.minimumSide)
    precondition(max(image.width, image.height) <= limits.maximumSide)
    precondition(image.width * image.height <= limits.maximumPixels)
    // Reads every byte, so that a picture which is not there is noticed.
    precondition(unsafe image.bytes.reduce(0) { $0 &+ Int($1) } >= 0)
  } catch {
    precondition(error.description.hasPrefix("input: ") && !error.description.contains("\n"))
  }
}

/// A PNG file with the checksum of every whole chunk put right; nil for anything else.
private func withRightChecksums(_ data: [UInt8]) -> [UInt8]? {
  guard data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
  var repaired = data
  var position = 8
  while position + 12 <= data.count {
    let length = data[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    guard position + 12 + length <= data.count else { break }
    let end = position + 8 + length
    let sum = checksum(data[(position + 4)..<end])
    for (offset, shift) in [24, 16, 8, 0].enumerated() {
      repaired[end + offset] = UInt8(truncatingIfNeeded: sum >> UInt32(shift))
    }
    position = end + 4
  }
  return repaired
}

private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  ~bytes.reduce(~0) { checksums[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
}

private let checksums: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
}
