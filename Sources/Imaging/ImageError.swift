/// Why a picture could not be read or written. Each is one line that names the file and the reason.
public enum ImageError: Error, Equatable, Sendable {
  /// The file cannot be opened or read; `reason` is the system's.
  case unreadable(name: String, reason: String)
  /// The path leads to something that is not a file: a folder, a device, a pipe.
  case notAFile(name: String, kind: String)
  /// The file holds no byte.
  case empty(name: String)
  /// The file holds more bytes than are read.
  case tooManyBytes(name: String, maximumBytes: Int)
  /// Neither JPEG nor PNG; `beginning` describes the first bytes without repeating binary ones.
  case notAnImage(name: String, beginning: String)
  /// A JPEG or PNG image of a sort that is not read: CMYK, lossless, arithmetic coding.
  case unsupported(name: String, reason: String)
  /// A side shorter than the limit.
  case tooSmall(name: String, width: Int, height: Int, minimumSide: Int)
  /// A side longer than the limit.
  case sideTooLong(name: String, width: Int, height: Int, maximumSide: Int)
  /// More pixels than the limit, though no side is too long.
  case tooManyPixels(name: String, width: Int, height: Int, maximumPixels: Int)
  /// The file ends before the picture does.
  case truncated(name: String, reason: String)
  /// The content contradicts itself or the decoder.
  case damaged(name: String, reason: String)
  /// The picture cannot be written; `reason` is the system's or the encoder's.
  case unwritable(name: String, reason: String)
}

extension ImageError: CustomStringConvertible {
  /// One line: the file, a colon, the reason. Control characters in the file's name are replaced.
  public var description: String {
    switch self {
    case .unreadable(let name, let reason):
      "\(printable(name)): cannot be read: \(reason)"
    case .notAFile(let name, let kind):
      "\(printable(name)): is \(kind), not a file"
    case .empty(let name):
      "\(printable(name)): is empty"
    case .tooManyBytes(let name, let maximumBytes):
      "\(printable(name)): is larger than \(maximumBytes) bytes, the most that is read of an image"
    case .notAnImage(let name, let beginning):
      "\(printable(name)): is not a JPEG or PNG image (\(beginning))"
    case .unsupported(let name, let reason):
      "\(printable(name)): is an image of a kind that is not read: \(reason)"
    case .tooSmall(let name, let width, let height, let minimumSide):
      "\(printable(name)): is too small: \(width)×\(height) pixels, each side must have at least \(minimumSide)"
    case .sideTooLong(let name, let width, let height, let maximumSide):
      "\(printable(name)): is too large: \(width)×\(height) pixels, each side may have at most \(maximumSide)"
    case .tooManyPixels(let name, let width, let height, let maximumPixels):
      "\(printable(name)): is too large: \(width)×\(height) pixels, an image may have at most \(maximumPixels)"
    case .truncated(let name, let reason):
      "\(printable(name)): is cut off: \(reason)"
    case .damaged(let name, let reason):
      "\(printable(name)): is damaged: \(reason)"
    case .unwritable(let name, let reason):
      "\(printable(name)): cannot be written: \(reason)"
    }
  }
}
