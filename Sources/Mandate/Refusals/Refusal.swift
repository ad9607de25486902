/// Why the rules said no. It names the rule, gives the actual numbers and cites the source, and reads the same on the
/// command line, in the API and on a page.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that refused.
  public let rule: Rule
  /// One sentence (or two short ones) with the actual numbers.
  public let sentence: String

  init(_ rule: Rule, _ sentence: String) {
    self.rule = rule
    self.sentence = sentence
  }

  /// Two lines: `refused: rule-name. Sentence.` and `source: …`.
  public var description: String {
    "refused: \(rule.rawValue). \(sentence)\nsource: \(rule.source)"
  }
}
