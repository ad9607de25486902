import Glibc
import Imaging

/// Whether an argument names recorded video or something that is happening now.
///
/// A trial on recordings must not become a live deployment because somebody types the address of a camera.
public enum VideoSourceKind: Sendable, Equatable {
  /// A file, as far as can be seen; it need not exist or be a video.
  case recordedFile
  /// A camera, a stream or anything else that delivers as it goes; `reason` says what, such as "an address (rtsp:)".
  case live(reason: String)

  /// What `argument` names. Nothing is opened.
  ///
  /// An address is whatever starts as a URI does (RFC 3986, 3.1: letters, digits, `+`, `-`, `.` and a colon), `file:`
  /// included: a file whose name has a colon is given with its folder, as in `./a:b.mp4`. Symbolic links are followed.
  public static func classify(_ argument: String) -> Self {
    if argument == "-" { return .live(reason: "standard input") }
    if let scheme = scheme(of: argument) { return .live(reason: "an address (\(scheme):)") }
    if argument.hasPrefix("/dev/"), !argument.hasPrefix("/dev/shm/") { return .live(reason: "a device") }
    var status = stat()
    guard !argument.utf8.contains(0), unsafe stat(argument, &status) == 0 else { return .recordedFile }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFDIR: return .recordedFile
    default: return .live(reason: RegularFile.kindUnlessRegular(status.st_mode) ?? "something else")
    }
  }

  private static func scheme(of argument: String) -> String? {
    guard let colon = argument.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = argument[..<colon]
    guard let first = scheme.utf8.first, isLetter(first),
      scheme.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) })
    else { return nil }
    return scheme.lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
