import CFFmpeg

/// Owns one of FFmpeg's packets: one encoded picture.
package final class PacketHandle {
  /// The packet, valid for as long as this object is kept alive.
  package let pointer: UnsafeMutablePointer<AVPacket>

  /// An empty packet, or nil without memory.
  package init?() {
    guard let packet = unsafe av_packet_alloc() else { return nil }
    unsafe pointer = packet
  }

  /// A packet that holds a copy of `data`, followed by the zeros that decoders may read past the end; nil without
  /// memory.
  package convenience init?(copying data: [UInt8]) {
    self.init()
    guard let size = CInt(exactly: data.count), unsafe av_new_packet(pointer, size) == 0,
      let target = unsafe pointer.pointee.data
    else { return nil }
    unsafe data.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe target.update(from: base, count: source.count)
    }
  }

  deinit {
    var packet: UnsafeMutablePointer<AVPacket>? = unsafe pointer
    unsafe av_packet_free(&packet)
  }
}
