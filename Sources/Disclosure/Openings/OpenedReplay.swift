import Ledger
import Mandate

/// Judges every opened act anew, by the very rules that the machine acts by, and compares what was said in public with what
/// follows from the acts.
struct OpenedReplay {
  /// Rules found broken.
  private(set) var breaches: [Breach] = []
  /// Acts judged.
  private(set) var acts = 0

  private let bundle: OversightBundle
  private var force = Force()
  /// What the acts so far say in public and the log has not said yet.
  private var expected: [RecordedStatement] = []
  /// Deployments of which something was erased: a refusal there may be for want of what is gone.
  private let erased: Set<DeploymentID>
  private var isIncomplete = false

  init(_ bundle: OversightBundle) {
    self.bundle = bundle
    var erased: Set<DeploymentID> = []
    for opening in bundle.openings.values {
      if let recorded = try? EntryCoding.act(from: opening.plaintext), case .erasureFinished(let act) = recorded.act {
        erased.insert(act.deployment)
      }
    }
    self.erased = erased
  }

  mutating func take(_ sealed: SealedLeaf, at index: UInt64) {
    // A leaf without an opening is padding, or was erased: nobody can tell the two apart.
    guard let opening = bundle.openings[index] else { return }
    guard sealed.commitment.isOpened(origin: bundle.origin, salt: opening.salt, plaintext: opening.plaintext) else {
      return add(.statementSchema, nil, index, "The opening does not match the entry's commitment.")
    }
    let recorded: RecordedAct
    do throws(EntryProblem) {
      recorded = try EntryCoding.act(from: opening.plaintext)
    } catch {
      return add(.statementSchema, nil, index, "The entry opens to no act: \(error.reason).")
    }
    acts += 1
    do throws(Refusal) {
      expected += try force.replay(recorded)
    } catch {
      let deployment = recorded.act.deployment
      if let deployment, erased.contains(deployment) {
        isIncomplete = true
      } else {
        add(error.rule, deployment, index, error.sentence)
      }
      force.apply(recorded)
    }
  }

  mutating func take(_ statement: RecordedStatement, at index: UInt64) {
    if let place = expected.firstIndex(of: statement) {
      expected.remove(at: place)
    } else if !isIncomplete {
      add(.statementSchema, nil, index, "The statement follows from no act that was opened.")
    }
  }

  mutating func finish() {
    guard !expected.isEmpty, !isIncomplete else { return }
    add(.statementSchema, nil, 0, "\(expected.count) statements that follow from the acts are not in the log.")
  }

  /// What was found of a rule that was not broken.
  func verdict(of rule: Rule) -> Verdict {
    isIncomplete ? .erased : acts == 0 ? .notAsked : .kept
  }

  private mutating func add(_ rule: Rule, _ deployment: DeploymentID?, _ index: UInt64, _ sentence: String) {
    guard breaches.count < 1_000 else { return }
    breaches.append(Breach(rule: rule, deployment: deployment, index: index, sentence: sentence))
  }
}
