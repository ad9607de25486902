import Capture
import Glibc
import Imaging

private let limits = VideoLimits(maximumWidth: 1_024, maximumHeight: 1_024, maximumFrames: 1_000)

/// Where the input is put, in memory: `scripts/fuzz` names the folder and removes it.
private let path = (unsafe getenv("OVERT_FUZZ_FOLDER").map { unsafe String(cString: $0) } ?? "/dev/shm") + "/input"

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzVideo(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard write(start, count) else { return 0 }
  do {
    let reader = try VideoReader(path: path, limits: limits)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    var last: FrameStamp?
    for _ in 0..<50 {
      guard let stamp = try reader.advance() else { break }
      precondition(stamp.time.isFinite && stamp.time >= 0)
      precondition(last.map { $0.index < stamp.index && $0.time < stamp.time } ?? true)
      last = stamp
      try reader.copyPixels(into: image)
    }
    precondition(unsafe image.bytes.reduce(0) { $0 &+ Int($1) } >= 0)
  } catch {
    precondition(error.description.hasPrefix(path + ": ") && !error.description.contains("\n"))
  }
  return 0
}

private func write(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return unsafe count == 0 || Glibc.write(descriptor, start, count) == count
}
