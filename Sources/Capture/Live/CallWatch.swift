import CFFmpeg

/// Tells FFmpeg to come back from a call that takes too long or is no longer wanted.
///
/// FFmpeg asks on the thread that called it, ten times a second while it waits; this belongs to that one thread.
final class CallWatch {
  /// Why a call was to come back.
  enum Stop { case interrupted, late, redirected }

  private let interrupt: Interrupt
  private let clock: LiveClock
  private var deadline = UInt64.max
  /// The address that was asked for and the demultiplexer that may be led to another one.
  private var asked: (address: String, format: UnsafeMutablePointer<AVFormatContext>)?

  init(interrupt: Interrupt, clock: LiveClock) {
    self.interrupt = interrupt
    self.clock = clock
  }

  /// Gives whatever is called next so many nanoseconds.
  func begin(within time: UInt64) { deadline = clock.boot().addingReportingOverflow(time).partialValue }

  /// From now on only an interrupt stops a call.
  func clear() { deadline = .max }

  /// Stops as soon as `format` is no longer at `address`: FFmpeg follows an RTSP redirection with the credentials.
  func expect(_ address: String, of format: UnsafeMutablePointer<AVFormatContext>?) {
    asked = unsafe format.map { unsafe (address, $0) }
  }

  /// Why the current call should come back, nil if it may go on.
  var stop: Stop? {
    if interrupt.isRaised { return .interrupted }
    if let (address, format) = unsafe asked, let url = unsafe format.pointee.url,
      unsafe strcmp(url, address) != 0
    {
      return .redirected
    }
    return clock.boot() > deadline ? .late : nil
  }

  /// Whether somebody no longer wants to wait.
  var isInterrupted: Bool { interrupt.isRaised }

  /// Whether the current call has had its time or is not wanted.
  var isInterruptedOrLate: Bool { interrupt.isRaised || clock.boot() > deadline }

  /// What FFmpeg is given to ask. This object must be kept alive for as long.
  var callback: AVIOInterruptCB {
    unsafe AVIOInterruptCB(
      callback: { opaque in
        guard let opaque = unsafe opaque else { return 0 }
        return unsafe Unmanaged<CallWatch>.fromOpaque(opaque).takeUnretainedValue().stop == nil ? 0 : 1
      }, opaque: Unmanaged.passUnretained(self).toOpaque())
  }
}
