import Imaging

extension PairList {
  /// Whether the file at `path` looks like the `pairs.txt` of Labeled Faces in the Wild: a first line of one or two whole
  /// numbers.
  public static func isLFW(_ text: String) -> Bool {
    guard let first = text.split(whereSeparator: \.isNewline).first else { return false }
    let words = first.split(whereSeparator: \.isWhitespace)
    return (1...2).contains(words.count) && words.allSatisfy { Int($0).map { $0 > 0 } ?? false }
  }

  /// Reads LFW's `pairs.txt` (ten folds) or `pairsDevTest.txt` (one): `name n1 n2` is a mated pair, `name1 n1 name2 n2` a
  /// non-mated one, of the images `name/name_0001.jpg`. The fold, from 1, becomes the further column `fold`.
  ///
  /// - Parameter name: what messages call the file.
  public init(lfw text: String, name: String) throws(EvaluationError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func problem(_ line: Int, _ reason: String) -> EvaluationError { .badList("\(name): line \(line): \(reason)") }
    let header = (lines.first ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard (1...2).contains(header.count), header.allSatisfy({ 1...1_000_000 ~= $0 }), let perHalf = header.last else {
      throw problem(1, "is not the number of folds and of pairs")
    }
    let folds = header.count == 2 ? header[0] : 1
    var index = ImageIndex()
    var pairs: [Pair] = []
    var further: [[String]] = []
    func image(_ person: Substring, _ number: Substring, _ line: Int) throws(EvaluationError) -> String {
      guard let count = Int(number), 1...999_999 ~= count else {
        throw problem(line, "“\(printable(String(number)))” is no number of an image")
      }
      let digits = String(count)
      return "\(person)/\(person)_\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).jpg"
    }
    for (place, line) in lines.enumerated().dropFirst() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      let number = place + 1
      let isMated: Bool
      let second: (person: Substring, number: Substring)
      switch words.count {
      case 3: (isMated, second) = (true, (words[0], words[2]))
      case 4: (isMated, second) = (false, (words[2], words[3]))
      default: throw problem(number, "has \(words.count) words, neither 3 (mated) nor 4 (non-mated)")
      }
      let first = index.number(of: try image(words[0], words[1], number))
      pairs.append(
        Pair(first: first, second: index.number(of: try image(second.person, second.number, number)), isMated: isMated))
      further.append([String((pairs.count - 1) / (2 * perHalf) + 1)])
    }
    guard pairs.count == folds * perHalf * 2 else {
      throw problem(1, "announces \(folds * perHalf * 2) pairs, and \(pairs.count) follow")
    }
    self.init(images: index.paths, pairs: pairs, furtherColumns: ["fold"], further: further)
  }
}
