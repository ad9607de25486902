import Foundation

/// Sockets of this machine.
public enum Socket {
  /// One that listens at a free port.
  public static func listen() throws -> (socket: CInt, port: Int) {
    let socket = Glibc.socket(AF_INET, Int32(bitPattern: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = address(of: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && Glibc.listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard bound else { throw TestCamera.Failure("no socket: error \(errno)") }
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The next client of `listener`, or less than 0.
  public static func accept(_ listener: CInt) -> CInt {
    let socket = Glibc.accept(listener, nil, nil)
    if socket >= 0 { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
    return socket
  }

  /// A pipe's end to read from and its end to write to.
  public static func pipe() throws -> (read: CInt, write: CInt) {
    var ends: [CInt] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw TestCamera.Failure("no pipe: error \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// One connected to this port.
  public static func connect(to port: Int) -> CInt? {
    let socket = Glibc.socket(AF_INET, Int32(bitPattern: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = address(of: port)
    let done = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if done == 0 { return socket }
    close(socket)
    return nil
  }

  private static func address(of port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
