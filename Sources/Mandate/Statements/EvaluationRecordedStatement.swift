/// An evaluation of exactly one decision policy is on record.
public struct EvaluationRecordedStatement: StatementPayload {
  /// Digest of the model pack.
  public let pack: ContentDigest
  /// Precision of the networks.
  public let precision: NetworkPrecision
  /// Instruction set of the processor.
  public let instructions: InstructionSet
  /// Digest of the quality gates.
  public let gates: ContentDigest
  /// Comparisons per track at most.
  public let shots: Int
  /// Whether templates are averaged over a track.
  public let averaging: Bool
  /// How long it stands.
  public let validUntil: Instant
  /// Whether it is a demonstration and measures nothing.
  public let demo: Bool

  /// Stable name.
  public static let name = "evaluation.recorded"
  /// What it says.
  public static let about = "An evaluation of exactly one decision policy is on record."

  /// Its fields.
  public static let publicShape = PublicShape<EvaluationRecordedStatement>(
    EvaluationRecordedStatement.init(pack:precision:instructions:gates:shots:averaging:validUntil:demo:),
    Member("pack", \.pack, "digest of the model pack"),
    Member("precision", \.precision, "precision of the networks"),
    Member("instructions", \.instructions, "instruction set of the processor"),
    Member("gates", \.gates, "digest of the quality gates"),
    Member("shots", \.shots, "comparisons per track at most"),
    Member("averaging", \.averaging, "whether templates are averaged over a track"),
    Member("validUntil", \.validUntil, "how long it stands"),
    Member("demo", \.demo, "whether it is a demonstration and measures nothing"))

  /// Collects the fields; nothing is judged here.
  public init(
    pack: ContentDigest, precision: NetworkPrecision, instructions: InstructionSet, gates: ContentDigest, shots: Int,
    averaging: Bool, validUntil: Instant, demo: Bool
  ) {
    self.pack = pack
    self.precision = precision
    self.instructions = instructions
    self.gates = gates
    self.shots = shots
    self.averaging = averaging
    self.validUntil = validUntil
    self.demo = demo
  }
}
