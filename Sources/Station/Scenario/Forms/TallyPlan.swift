import Mandate

/// Counts of cameras over some minutes.
public struct TallyPlan: Hashable, Sendable {
  /// Keys in a scenario.
  static let keys: Set = ["minutes", "faces", "cameras", "frames", "dropped"]

  /// How many minutes.
  public let minutes: Int
  /// Faces seen by all cameras together.
  public let faces: Int
  /// The cameras; all of the deployment's where not given.
  public let cameras: [CameraCode]?
  /// Frames that each camera looked at in each minute.
  public let frames: Int
  /// Frames that each camera dropped in each minute.
  public let dropped: Int

  init(_ reader: ScenarioReader) throws(ScenarioProblem) {
    minutes = try reader.integer("minutes", in: 1...1_440)
    faces = try reader.integer("faces", in: 0...10_000_000)
    frames = try reader.integer("frames", in: 0...100_000, default: 1_500)
    dropped = try reader.integer("dropped", in: 0...100_000, default: 0)
    guard reader.has("cameras") else {
      cameras = nil
      return
    }
    let words = try reader.words("cameras", limit: 64)
    let codes = words.compactMap { CameraCode($0) }
    guard codes.count == words.count, !codes.isEmpty else {
      throw reader.problem("cameras", "wanted \(CameraCode.pattern)")
    }
    cameras = codes
  }

  /// The faces of one camera in one minute: as even as whole numbers are, and `faces` in all.
  func faces(minute: Int, camera: Int, of cameras: Int) -> Int {
    let cells = minutes * cameras
    let cell = minute * cameras + camera
    return (cell + 1) * faces / cells - cell * faces / cells
  }
}
