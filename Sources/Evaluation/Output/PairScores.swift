/// Every pair of a list with its score, as CSV: what a referee counts again.
public enum PairScores {
  /// The columns `path_a,path_b,same,score` and the list's further columns.
  public static func csv(_ pairs: ListedPairs) -> String {
    let list = pairs.list
    var text = CSVText.row(["path_a", "path_b", "same", "score"] + list.furtherColumns)
    for (number, pair) in list.pairs.enumerated() {
      text += CSVText.row(
        [
          list.images[pair.first], list.images[pair.second], pair.isMated ? "1" : "0",
          CSVText.score(pairs.scores[number]),
        ] + list.further[number])
    }
    return text
  }
}
