/// Why a log's signer does not open or does not sign.
public enum SignerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// `log-behind`: the tree does not hold what was signed; it is smaller, or another one.
  case logBehind(signed: UInt64, tree: UInt64)
  /// A size below the last signed one was asked for.
  case smaller(signed: UInt64, asked: UInt64)
  /// The root that was given is not that of the stored hashes.
  case otherRoot(size: UInt64)
  /// What was signed last cannot be read back.
  case damaged(NoteProblem)
  /// The file of what was signed last, or of the key.
  case file(FileProblem)
  /// A stored hash could not be had; why.
  case hashes(String)
  /// The system could not sign.
  case notSigned(NoteProblem)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .logBehind(let signed, let tree):
      "log-behind: \(signed) entries were signed; the tree of \(tree) does not extend them"
    case .smaller(let signed, let asked): "\(signed) entries were signed; a checkpoint over \(asked) would be smaller"
    case .otherRoot(let size): "the stored hashes of \(size) entries have another root"
    case .damaged(let problem): "what was signed last: \(problem)"
    case .file(let problem): "\(problem)"
    case .hashes(let reason): "a hash of the tree cannot be had: \(reason)"
    case .notSigned(let problem): "the system could not sign: \(problem)"
    }
  }
}
