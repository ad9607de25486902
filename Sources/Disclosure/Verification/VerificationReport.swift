import Mandate

/// What a log shows, what an auditor attests, and what was opened.
public struct VerificationReport: Hashable, Sendable {
  /// Entries read.
  public let entries: UInt64
  /// Public statements among them.
  public let statements: Int
  /// Whether the log is of a store for demonstrations.
  public let demo: Bool
  /// Every rule of a deployment.
  public let rules: [RuleFinding]
  /// Every published figure.
  public let figures: [FigureFinding]
  /// Where rules were broken.
  public let breaches: [Breach]

  /// Whether anything is broken.
  public var isBroken: Bool { !breaches.isEmpty || figures.contains { $0.verdict == .broken } }
}
