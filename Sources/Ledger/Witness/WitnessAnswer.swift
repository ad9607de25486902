/// What a witness answers (C2SP tlog-witness, add-checkpoint).
public enum WitnessAnswer: Hashable, Sendable {
  /// 200: the witness has cosigned.
  case cosigned([Note.Signature])
  /// 409: the witness knows another size than the request starts from.
  case conflict(size: UInt64)
  /// 400: the request is malformed; why.
  case malformed(String)
  /// 403: no signature of the log's key, or a wrong one.
  case forbidden
  /// 404: the witness does not know the log.
  case unknownLog
  /// 422: the checkpoint does not extend the one that the witness knows.
  case inconsistent
  /// 500, or anything else that is none of the above: the witness could not; why.
  case failed(String)

  /// The media type of the answer to a conflict.
  public static let sizeType = "text/x.tlog.size"
  /// The largest answer that is read, in bytes.
  public static let maximumBytes = 1 << 16

  /// The HTTP status.
  public var status: Int {
    switch self {
    case .cosigned: 200
    case .conflict: 409
    case .malformed: 400
    case .forbidden: 403
    case .unknownLog: 404
    case .inconsistent: 422
    case .failed: 500
    }
  }

  /// The media type of the body.
  public var contentType: String {
    switch self {
    case .conflict: Self.sizeType
    case .cosigned, .malformed, .forbidden, .unknownLog, .inconsistent, .failed: "text/plain; charset=utf-8"
    }
  }

  /// The body.
  public var body: [UInt8] {
    switch self {
    case .cosigned(let signatures): Array(signatures.map(\.line).joined().utf8)
    case .conflict(let size): Array("\(size)\n".utf8)
    case .malformed(let expected): Array("malformed: \(expected)\n".utf8)
    case .forbidden: Array("no valid signature of the log\n".utf8)
    case .unknownLog: Array("unknown log\n".utf8)
    case .inconsistent: Array("inconsistent\n".utf8)
    case .failed(let reason): Array("\(reason)\n".utf8)
    }
  }

  /// Reads an answer.
  public init(status: Int, contentType: String?, body: [UInt8]) {
    let text = String(validating: body.prefix(Self.maximumBytes), as: UTF8.self) ?? ""
    switch status {
    case 200:
      var signatures: [Note.Signature] = []
      for line in text.split(separator: "\n").prefix(Note.maximumSignatures) {
        guard let signature = try? Note.Signature(line: line) else {
          self = .failed("answered with something else than signatures")
          return
        }
        signatures.append(signature)
      }
      self = text.hasSuffix("\n") ? .cosigned(signatures) : .failed("answered with no signature")
    case 409:
      let line = text.dropLast()
      // Some servers add a character set.
      guard contentType?.split(separator: ";").first.map(String.init) == Self.sizeType, text.hasSuffix("\n"),
        let size = UInt64(line), String(size) == line,
        size <= UInt64(Int64.max)
      else {
        self = .failed("answered 409 without a size")
        return
      }
      self = .conflict(size: size)
    case 400: self = .malformed("the witness found the request malformed")
    case 403: self = .forbidden
    case 404: self = .unknownLog
    case 422: self = .inconsistent
    default: self = .failed("answered \(status)")
    }
  }
}
