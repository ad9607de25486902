import Glibc
import Imaging

/// Where pictures come from: a camera's address, a capture device or a file.
///
/// What an authority binds is `identity`, and exactly that is opened: the text cannot name one place and lead to
/// another. Credentials are no part of it; see `SourceCredentials`.
public struct SourceAddress: Sendable, Hashable, CustomStringConvertible {
  /// How pictures are fetched.
  public enum Kind: Sendable, Hashable {
    /// RTSP (RFC 2326); `secure` over TLS.
    case rtsp(secure: Bool)
    /// A stream over HTTP; `secure` over TLS.
    case http(secure: Bool)
    /// A capture device of Video4Linux.
    case device
    /// A recording.
    case file
  }

  /// The longest address that is read, in bytes.
  public static let maximumLength = 1_000

  /// How pictures are fetched.
  public let kind: Kind
  /// The canonical text: scheme and host in lower case, no default port, no fragment, no credentials; a path as given.
  /// Printable, on one line.
  public let identity: String
  /// The host as it stands in the identity, without its port; nil for devices and files.
  public let host: String?

  /// The identity.
  public var description: String { identity }

  /// Whether pictures come as they are taken.
  public var isLive: Bool { kind != .file }

  /// Reads an address: `rtsp:`, `rtsps:`, `http:`, `https:`, a capture device such as `/dev/video0`, or a file's path.
  ///
  /// - Throws: `CaptureError.badAddress`, or `.credentialsInAddress` where a user or a password stands in it. Neither
  ///   repeats what was given.
  public init(_ text: String) throws(CaptureError) {
    guard !text.isEmpty else { throw .badAddress(reason: "it is empty") }
    guard text.utf8.count <= Self.maximumLength else {
      throw .badAddress(reason: "it is longer than \(Self.maximumLength) bytes")
    }
    if let url = try WebAddress(text) {
      (kind, identity, host) = (url.kind, url.identity, url.host)
      return
    }
    guard printable(text) == text else { throw .badAddress(reason: "it has characters that cannot be printed") }
    guard text != "-" else { throw .badAddress(reason: "standard input is not read") }
    host = nil
    identity = text
    kind = try Self.kind(ofPath: text)
  }

  private static func kind(ofPath path: String) throws(CaptureError) -> Kind {
    guard path.hasPrefix("/dev/"), !path.hasPrefix("/dev/shm/") else { return .file }
    let name = path.dropFirst("/dev/".count)
    let number = name.dropFirst("video".count)
    if name.hasPrefix("video"), (1...3).contains(number.utf8.count),
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return .device
    }
    // Names that stay the same however the cameras are plugged in.
    for folder in ["v4l/by-id/", "v4l/by-path/"] where name.hasPrefix(folder) {
      let link = name.dropFirst(folder.count)
      if !link.isEmpty, !link.contains("/"), link != ".", link != ".." { return .device }
    }
    throw .badAddress(reason: "it is a device, but no camera such as /dev/video0 or one under /dev/v4l/by-id")
  }
}
