/// Why the vault did not do what it was asked.
public enum VaultProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file could not be read or written, for the system's reason.
  case file(path: String, reason: String)
  /// A file has not the form that it should have.
  case malformed(path: String, reason: String)
  /// Others than its owner may read or write a file that holds a key.
  case exposed(path: String, mode: Int)
  /// Another process has the file in use.
  case inUse(path: String)
  /// What was to be made is there already.
  case alreadyThere(path: String)
  /// None of the anchors is the one that the ring names: it is not this ring's anchor, or the ring is an old one.
  case foreignAnchor(path: String)
  /// The ring does not open: the master key is another one, or the file was changed.
  case wrongKey(path: String)
  /// There is no key for the scope: it was erased, or never made.
  case noKey(ScopeName)
  /// A sealed record does not open: it was changed, or sealed for another record or context.
  case notAuthentic(ScopeName)
  /// More than is taken; `what` says of what.
  case tooMuch(what: String, count: Int, limit: Int)
  /// An earlier write stopped half-way: call `erase` or `add` again, or open the ring anew.
  case unsettled
  /// Stopped after a step of an erasure, because a test wanted to.
  case stopped(ErasureStep)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .file(let path, let reason): "\(path): \(reason)"
    case .malformed(let path, let reason): "\(path): is malformed: \(reason)"
    case .exposed(let path, let mode):
      "\(path): others than its owner have access (mode \(String(mode, radix: 8))); it must be 600"
    case .inUse(let path): "\(path): another process has it in use"
    case .alreadyThere(let path): "\(path): is there already"
    case .foreignAnchor(let path): "\(path): is sealed under an anchor that is not there"
    case .wrongKey(let path): "\(path): does not open with this master key, or was changed"
    case .noKey(let scope): "there is no key for \(scope): it was erased, or never made"
    case .notAuthentic(let scope): "a record of \(scope) does not open: it was changed or belongs elsewhere"
    case .tooMuch(let what, let count, let limit): "\(what): \(count), the limit is \(limit)"
    case .unsettled: "an earlier write of the key ring stopped half-way; repeat it or open the ring anew"
    case .stopped(let step): "stopped after \(step.rawValue)"
    }
  }
}
