/// Every search with its outcome, as CSV: what a referee counts again.
public enum SearchRows {
  /// The columns `identity,path,role,candidate,candidate_score,mate_score,mate_rank`; empty where there is none.
  ///
  /// - Parameter namesOthers: whether the candidate is named where it is not the person searched for. Of people in clips it is
  ///   not: a false match is an error to be counted, and no answer to who somebody might be.
  public static func csv(
    _ list: IdentificationList, _ outcomes: [SearchOutcome], namesOthers: Bool = true
  ) -> String {
    var text = CSVText.row(["identity", "path", "role", "candidate", "candidate_score", "mate_score", "mate_rank"])
    for (probe, outcome) in zip(list.probes, outcomes) {
      text += CSVText.row([
        list.identities[probe.image], list.images[probe.image],
        probe.mate == nil ? "probe_nonmated" : "probe_mated",
        outcome.best >= 0 && (namesOthers || outcome.best == probe.mate)
          ? list.entries[outcome.best].identity : "", CSVText.score(outcome.bestScore),
        CSVText.score(outcome.mateScore), outcome.rank > 0 ? String(outcome.rank) : "",
      ])
    }
    return text
  }
}
