import Imaging

/// Why a video could not be read. Each is one line that names the file and the reason.
public enum CaptureError: Error, Equatable, Sendable {
  /// The file cannot be opened or read; `reason` is the system's.
  case unreadable(name: String, reason: String)
  /// The path leads to something that is not a file: a folder, a device, a pipe.
  case notAFile(name: String, kind: String)
  /// The file holds no byte.
  case empty(name: String)
  /// Not a video of a kind that is read; `reason` says what it looks like.
  case notAVideo(name: String, reason: String)
  /// A file of a known kind without moving pictures in it.
  case noVideoStream(name: String)
  /// A video in an encoding, pixel format or rotation that is not read.
  case unsupported(name: String, reason: String)
  /// The file cannot be decoded.
  case damaged(name: String, reason: String)
  /// A side shorter than the limit.
  case tooSmall(name: String, width: Int, height: Int, minimumSide: Int)
  /// A side longer than the limit.
  case tooLarge(name: String, width: Int, height: Int, maximumWidth: Int, maximumHeight: Int)
  /// More frames than the limit.
  case tooManyFrames(name: String, maximumFrames: Int)
  /// The frame with number `index` differs in size from those before it.
  case sizeChanged(name: String, index: Int, width: Int, height: Int, formerWidth: Int, formerHeight: Int)
  /// The system has no memory left for it.
  case outOfMemory(name: String)
  /// A text that is no source's address. It is not repeated, since there may be secrets in it.
  case badAddress(reason: String)
  /// A user, a password or a token stands in an address.
  case credentialsInAddress(host: String)
  /// A name and a password that cannot be used; neither is repeated.
  case badCredentials(reason: String)
  /// Nobody answers as a camera does at this address.
  case unreachable(name: String, reason: String)
  /// The camera wants other credentials, or some where none were `given`.
  case refusedCredentials(name: String, given: Bool)
  /// The camera points at another address. An authority binds this one, so it is not followed.
  case redirected(name: String)
  /// No picture came for so many seconds.
  case silent(name: String, seconds: Double)
  /// The source stopped: the camera ended the stream or the connection broke.
  case stopped(name: String, reason: String)
  /// The call was asked to come back.
  case interrupted(name: String)
}

extension CaptureError: CustomStringConvertible {
  /// One line: the file, a colon, the reason. Control characters in the file's name are replaced.
  public var description: String {
    switch self {
    case .unreadable(let name, let reason):
      "\(printable(name)): cannot be read: \(reason)"
    case .notAFile(let name, let kind):
      "\(printable(name)): is \(kind), not a file"
    case .empty(let name):
      "\(printable(name)): is empty"
    case .notAVideo(let name, let reason):
      "\(printable(name)): is not a video of a kind that is read (\(reason))"
    case .noVideoStream(let name):
      "\(printable(name)): has no moving pictures in it"
    case .unsupported(let name, let reason):
      "\(printable(name)): is a video of a kind that is not read: \(reason)"
    case .damaged(let name, let reason):
      "\(printable(name)): is damaged or cut off: \(reason)"
    case .tooSmall(let name, let width, let height, let minimumSide):
      "\(printable(name)): is too small: \(width)×\(height) pixels, each side must have at least \(minimumSide)"
    case .tooLarge(let name, let width, let height, let maximumWidth, let maximumHeight):
      "\(printable(name)): is too large: \(width)×\(height) pixels, at most \(maximumWidth)×\(maximumHeight) are read"
    case .tooManyFrames(let name, let maximumFrames):
      "\(printable(name)): is too long: more than \(maximumFrames) frames"
    case .sizeChanged(let name, let index, let width, let height, let formerWidth, let formerHeight):
      "\(printable(name)): changes its size at frame \(index) from \(formerWidth)×\(formerHeight) to "
        + "\(width)×\(height) pixels"
    case .outOfMemory(let name):
      "\(printable(name)): there is not enough memory to decode it"
    case .badAddress(let reason):
      "the source's address cannot be used: \(printable(reason))"
    case .credentialsInAddress(let host):
      "\(printable(host)): credentials stand in the address; they belong into a file or a variable of their own"
    case .badCredentials(let reason):
      "the source's credentials cannot be used: \(reason)"
    case .unreachable(let name, let reason):
      "\(printable(name)): cannot be reached: \(reason)"
    case .refusedCredentials(let name, let given):
      "\(printable(name)): " + (given ? "refused the credentials" : "asks for credentials, and none were given")
    case .redirected(let name):
      "\(printable(name)): points at another address, which is not followed"
    case .silent(let name, let seconds):
      "\(printable(name)): gave no picture for \(Int(seconds.rounded(.up))) s"
    case .stopped(let name, let reason):
      "\(printable(name)): stopped: \(reason)"
    case .interrupted(let name):
      "\(printable(name)): was interrupted"
    }
  }
}
