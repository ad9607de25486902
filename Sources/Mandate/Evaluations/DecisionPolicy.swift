/// Everything that scores and alerts depend on besides photographs, threshold and list: what an evaluation is of, what the
/// system engineer finds, and what a recogniser runs with (invariant I19: exactly this, and nothing like it).
public struct DecisionPolicy: PublicRecord {
  /// Digest of the model pack: the chain of detector and embedder.
  public let pack: ContentDigest
  /// Precision of the detector.
  public let detectorPrecision: NetworkPrecision
  /// Precision of the embedder.
  public let precision: NetworkPrecision
  /// The OpenVINO that the networks run on.
  public let runtime: RuntimeVersion
  /// Instruction set of the processor.
  public let instructions: InstructionSet
  /// Digest of quality gates, tracker and detection interval.
  public let gates: ContentDigest
  /// Comparisons per track at most.
  public let shots: Int
  /// Whether templates are averaged over a track.
  public let averaging: Bool

  /// Its fields.
  public static let publicShape = PublicShape<DecisionPolicy>(
    DecisionPolicy.init(pack:detectorPrecision:precision:runtime:instructions:gates:shots:averaging:),
    Member("pack", \.pack, "digest of the model pack: the chain of detector and embedder"),
    Member("detectorPrecision", \.detectorPrecision, "precision of the detector"),
    Member("precision", \.precision, "precision of the embedder"),
    Member("runtime", \.runtime, "the OpenVINO that the networks run on"),
    Member("instructions", \.instructions, "instruction set of the processor"),
    Member("gates", \.gates, "digest of quality gates, tracker and detection interval"),
    Member("shots", \.shots, "comparisons per track at most"),
    Member("averaging", \.averaging, "whether templates are averaged over a track"))

  /// Collects the fields; nothing is judged here.
  public init(
    pack: ContentDigest, detectorPrecision: NetworkPrecision = .f32, precision: NetworkPrecision,
    runtime: RuntimeVersion, instructions: InstructionSet, gates: ContentDigest, shots: Int, averaging: Bool
  ) {
    self.pack = pack
    self.detectorPrecision = detectorPrecision
    self.precision = precision
    self.runtime = runtime
    self.instructions = instructions
    self.gates = gates
    self.shots = shots
    self.averaging = averaging
  }

  /// The first part in which this differs from another, as "… instead of …"; `nil` when they are the same.
  public func difference(from other: DecisionPolicy) -> String? {
    func name(_ what: String, _ mine: some CustomStringConvertible, _ theirs: some CustomStringConvertible) -> String {
      "\(what) \(mine) instead of \(theirs)"
    }
    if pack != other.pack { return name("the pack", pack, other.pack) }
    if detectorPrecision != other.detectorPrecision {
      return name("the detector's precision", detectorPrecision.rawValue, other.detectorPrecision.rawValue)
    }
    if precision != other.precision { return name("the precision", precision.rawValue, other.precision.rawValue) }
    if runtime != other.runtime { return name("OpenVINO", runtime, other.runtime) }
    if instructions != other.instructions {
      return name("the instruction set", instructions.rawValue, other.instructions.rawValue)
    }
    if gates != other.gates { return name("the gates", gates, other.gates) }
    if shots != other.shots { return "\(shots) comparisons per track instead of \(other.shots)" }
    if averaging != other.averaging {
      return averaging ? "averaging instead of none" : "no averaging instead of averaging"
    }
    return nil
  }
}
