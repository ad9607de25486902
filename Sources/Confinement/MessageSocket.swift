import CConfine
import Glibc
import Synchronization

/// One end of a pair of sockets: whole messages, each after its length in four bytes, the least first.
///
/// One thread reads and one thread writes. Closing wakes both.
public final class MessageSocket: Sendable {
  /// The largest message that is read; a longer one is an error before any of it is.
  public let limit: Int
  private let descriptor: Int32
  private let isOpen = Atomic<Bool>(true)

  /// Takes an open descriptor, which is closed with it.
  public init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// Reads the next message; waits for it.
  public func receive() throws(SocketProblem) -> [UInt8] {
    var length: UInt32 = 0
    try check(withUnsafeMutableBytes(of: &length) { received($0) })
    let count = Int(UInt32(littleEndian: length))
    guard count <= limit else { throw .tooLong(count, limit: limit) }
    var problem: Int32 = 0
    let message = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      // Zeros first: half a message is never made of what lay there before.
      buffer.initialize(repeating: 0)
      initialised = count
      problem = received(UnsafeMutableRawBufferPointer(buffer))
    }
    try check(problem)
    return message
  }

  /// Writes a message; waits until the other end has room for it.
  public func send(_ message: [UInt8]) throws(SocketProblem) {
    guard let count = UInt32(exactly: message.count) else { throw .tooLong(message.count, limit: Int(UInt32.max)) }
    var length = count.littleEndian
    try check(withUnsafeBytes(of: &length) { sent($0) })
    try check(message.withUnsafeBytes { sent($0) })
  }

  /// Ends the conversation: whoever waits is woken, here and at the other end.
  public func end() {
    if isOpen.exchange(false, ordering: .relaxed) { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  private func received(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
    return overt_receive_all(descriptor, start, buffer.count)
  }

  private func sent(_ buffer: UnsafeRawBufferPointer) -> Int32 {
    guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
    return overt_send_all(descriptor, start, buffer.count)
  }

  private func check(_ result: Int32) throws(SocketProblem) {
    if result < 0 || result == EPIPE || result == ECONNRESET { throw .closed }
    if result > 0 { throw .failed(errno: result) }
  }
}

/// Why a message did not come or go.
public enum SocketProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The other end is gone.
  case closed
  /// The other end announces more than may come.
  case tooLong(Int, limit: Int)
  /// The system refused.
  case failed(errno: Int32)

  /// What went wrong, in words.
  public var description: String {
    switch self {
    case .closed: "the other end is gone"
    case .tooLong(let count, let limit): "a message of \(count) bytes is longer than \(limit)"
    case .failed(let number): "the socket failed: \(String(cString: strerror(number)))"
    }
  }
}
