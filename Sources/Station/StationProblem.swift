import Disclosure
import Ledger
import Mandate
import Stores
import Vault

/// Why a station did not do what it was asked.
public enum StationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A rule says no.
  case refused(Refusal)
  /// What was given cannot be used; nothing was changed. One line for each thing wrong.
  case unusable([String])
  /// The database does not extend what was signed last: it was put back to an earlier day, or changed. Nothing is
  /// written until a succession is on record.
  case logBehind(signed: UInt64, tree: UInt64)
  /// Somebody else changed what the command rests on; ask again.
  case changedMeanwhile
  /// The store did not do it.
  case store(StoreProblem)
  /// The vault did not do it.
  case vault(VaultProblem)
  /// The signer did not do it.
  case signer(SignerProblem)
  /// An entry of the log cannot be read.
  case entry(index: UInt64, reason: String)

  /// What went wrong, in words.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .unusable(let lines): lines.map { "overt: \($0)" }.joined(separator: "\n")
    case .logBehind(let signed, let tree):
      """
      log-behind: a checkpoint over \(signed) entries was signed, and the database holds \(tree) that do not extend it.
      The database was put back to an earlier day or changed. Nothing is written to it; see docs/ledger.md.
      """
    case .changedMeanwhile: "overt: somebody else was quicker; look again and repeat the command"
    case .store(let problem): "overt: \(problem)"
    case .vault(let problem): "overt: \(problem)"
    case .signer(let problem): "overt: \(problem)"
    case .entry(let index, let reason): "overt: entry \(index) of the log \(reason)"
    }
  }
}
