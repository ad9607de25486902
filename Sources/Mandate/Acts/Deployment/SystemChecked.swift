/// The system engineer checked cameras, threshold and pack.
public struct SystemChecked: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Cameras that deliver.
  public let cameras: [CameraCode]
  /// Threshold that is set.
  public let threshold: Threshold
  /// Digest of the pack that is loaded.
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

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.system-checked",
    about: "The system engineer checked cameras, threshold and pack.",
    retention: .records, roles: [.systemEngineer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<SystemChecked>(
    SystemChecked.init(deployment:cameras:threshold:pack:precision:instructions:gates:shots:averaging:),
    Member("deployment", \.deployment, "the deployment"),
    Member("cameras", \.cameras, "cameras that deliver"),
    Member("threshold", \.threshold, "threshold that is set"),
    Member("pack", \.pack, "digest of the pack that is loaded"),
    Member("precision", \.precision, "precision of the networks"),
    Member("instructions", \.instructions, "instruction set of the processor"),
    Member("gates", \.gates, "digest of the quality gates"),
    Member("shots", \.shots, "comparisons per track at most"),
    Member("averaging", \.averaging, "whether templates are averaged over a track"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, cameras: [CameraCode], threshold: Threshold, pack: ContentDigest,
    precision: NetworkPrecision,
    instructions: InstructionSet, gates: ContentDigest, shots: Int, averaging: Bool
  ) {
    self.deployment = deployment
    self.cameras = cameras
    self.threshold = threshold
    self.pack = pack
    self.precision = precision
    self.instructions = instructions
    self.gates = gates
    self.shots = shots
    self.averaging = averaging
  }
}
