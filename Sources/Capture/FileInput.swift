import CFFmpeg
import Glibc
import Imaging

/// Hands a file's bytes to FFmpeg, which so never opens anything by name: neither this file nor another one, nor an
/// address, that its content might point at.
final class FileInput {
  /// FFmpeg's view of the file, valid for as long as this object is kept alive.
  let context: UnsafeMutablePointer<AVIOContext>
  /// Bytes in the file when it was opened.
  let size: Int

  private let file: RegularFile
  private let descriptor: UnsafeMutablePointer<CInt>

  /// Nil without memory.
  init?(_ file: consuming RegularFile) {
    let descriptor = UnsafeMutablePointer<CInt>.allocate(capacity: 1)
    unsafe descriptor.initialize(to: file.descriptor)
    let bufferSize = 64 << 10
    guard let buffer = unsafe av_malloc(bufferSize) else {
      unsafe descriptor.deallocate()
      return nil
    }
    guard
      let context = unsafe avio_alloc_context(
        buffer.assumingMemoryBound(to: UInt8.self), CInt(bufferSize), 0, descriptor, Self.read, nil, Self.seek)
    else {
      unsafe av_free(buffer)
      unsafe descriptor.deallocate()
      return nil
    }
    unsafe self.context = context
    unsafe self.descriptor = descriptor
    size = file.size
    self.file = file
  }

  deinit {
    // FFmpeg may have replaced the buffer by another one.
    unsafe av_free(context.pointee.buffer)
    var context: UnsafeMutablePointer<AVIOContext>? = unsafe context
    unsafe avio_context_free(&context)
    unsafe descriptor.deallocate()
  }

  /// The file's first bytes, at most `count`.
  func beginning(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe pread(file.descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(0, got)))
  }

  private static let read: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, CInt) -> CInt = {
    opaque, buffer, size in
    guard let descriptor = unsafe opaque?.load(as: CInt.self), size > 0 else { return overt_error_argument }
    while true {
      let count = unsafe Glibc.read(descriptor, buffer, Int(size))
      if count > 0 { return CInt(count) }
      if count == 0 { return overt_error_end_of_file }
      if errno != EINTR { return overt_error_input }
    }
  }

  private static let seek: @convention(c) (UnsafeMutableRawPointer?, Int64, CInt) -> Int64 = { opaque, offset, whence in
    guard let descriptor = unsafe opaque?.load(as: CInt.self) else { return Int64(overt_error_argument) }
    if whence & AVSEEK_SIZE != 0 {
      var status = stat()
      return unsafe fstat(descriptor, &status) == 0 ? Int64(status.st_size) : Int64(overt_error_input)
    }
    let position = lseek(descriptor, Int(offset), whence & ~AVSEEK_FORCE)
    return position >= 0 ? Int64(position) : Int64(overt_error_input)
  }
}
