import Ledger
import Mandate

/// Reads a log entry by entry and says which rules and figures it shows.
///
/// Structure is the ledger's matter: this is to be given the entries of a log whose tree was found right.
public struct Verification {
  private var replay = PublicReplay()
  private var entries: UInt64 = 0
  private var opened: OpenedReplay?

  /// Nothing read yet.
  ///
  /// - Parameter bundle: openings given to an oversight body.
  public init(bundle: OversightBundle? = nil) {
    opened = bundle.map { OpenedReplay($0) }
  }

  /// Takes an entry.
  public mutating func take(_ index: UInt64, _ bytes: ArraySlice<UInt8>) {
    entries += 1
    if bytes.count == SealedLeaf.count, let sealed = try? SealedLeaf(bytes) {
      opened?.take(sealed, at: index)
      return
    }
    do throws(EntryProblem) {
      let statement = try EntryCoding.statement(from: Array(bytes))
      replay.take(statement, at: index)
      opened?.take(statement, at: index)
    } catch {
      replay.takeUnreadable(at: index, reason: error.reason)
    }
  }

  /// What was found, once every entry was taken.
  public mutating func report() -> VerificationReport {
    replay.finish()
    opened?.finish()
    let breaches = (replay.breaches + (opened?.breaches ?? [])).sorted { $0.index < $1.index }
    return VerificationReport(
      entries: entries, statements: replay.statements, demo: replay.demo, rules: rules(breaches),
      figures: figures(breaches), breaches: breaches)
  }

  private func rules(_ breaches: [Breach]) -> [RuleFinding] {
    let broken = Set(breaches.map(\.rule))
    return Rule.allCases.filter { !$0.isOfTrials }.map { rule in
      if rule.isShown {
        let asked = replay.asked[rule] ?? 0
        return RuleFinding(
          rule: rule, column: .shown, verdict: broken.contains(rule) ? .broken : asked == 0 ? .notAsked : .kept,
          asked: asked)
      }
      if let opened {
        return RuleFinding(
          rule: rule, column: .opened, verdict: broken.contains(rule) ? .broken : opened.verdict(of: rule),
          asked: opened.acts)
      }
      // Some sealed rules have a public side, such as conditions on dates and sizes: what breaks there is seen.
      return RuleFinding(
        rule: rule, column: .attested, verdict: broken.contains(rule) ? .broken : attestation,
        asked: replay.attestations.count)
    }
  }

  /// What auditors say of the deployments that have ended.
  private var attestation: Verdict {
    if replay.attestations.contains(where: { !$0.value }) { return .contested }
    let ended = replay.endedDeployments
    return !ended.isEmpty && ended.allSatisfy { replay.attestations[$0] == true } ? .attested : .notAttested
  }

  private func figures(_ breaches: [Breach]) -> [FigureFinding] {
    replay.records.flatMap { id, record -> [FigureFinding] in
      let figures = record.figures
      let isWrong = breaches.contains { $0.deployment == id && $0.rule == .recordFigures }
      let shown: [(String, Int)] = [
        ("alerts", figures.alerts), ("true alerts, not engaged", figures.trueUnengaged),
        ("confirmed true alerts", figures.confirmedTrue), ("false alerts, not engaged", figures.falseUnengaged),
        ("confirmed false alerts", figures.confirmedFalse), ("unconfirmed alerts", figures.unconfirmed),
        ("engagements", figures.engagements), ("engagements on false alerts", figures.stopsOnFalse),
        ("arrests on true alerts", figures.arrestsOnTrue), ("arrests on false alerts", figures.arrestsOnFalse),
        ("false alert rate by faces, in 10⁹", record.falsePerFaces.rate),
        ("false alert rate by alerts, in 10⁹", record.falsePerAlerts.rate),
      ]
      let sealed: [(String, Int)] = [
        ("people on the watchlist", record.watchlist), ("people under 18", record.minors),
        ("people from the Gangs Matrix", record.gangsMatrix), ("faces seen", record.faces),
        ("minutes live", record.minutesLive),
      ]
      let word: Verdict =
        opened == nil
        ? replay.attestations[id].map { $0 ? .attested : .contested } ?? .notAttested
        : opened?.verdict(of: .lifeCycle) ?? .notAttested
      return shown.map {
        FigureFinding(deployment: id, name: $0.0, value: $0.1, column: .shown, verdict: isWrong ? .broken : .kept)
      }
        + sealed.map {
          FigureFinding(
            deployment: id, name: $0.0, value: $0.1, column: opened == nil ? .attested : .opened, verdict: word)
        }
    }
  }
}

extension Rule {
  /// Whether a rule is of trials and evaluations, which have no log of their own yet.
  var isOfTrials: Bool {
    switch self {
    case .trialOfficer, .trialConsent, .trialRecordedOnly, .trialListSize, .evaluationDeclaration: true
    default: false
    }
  }
}
