import Confinement
import Mandate

/// What a recogniser's process tells the station's. There is nothing else that it can tell.
package enum Report: Hashable, Sendable {
  /// The networks are loaded, and it is confined.
  case ready(Readiness)
  /// So many photographs of the list are enrolled; as many more may come.
  case enrolled(Int)
  /// A camera is looked at.
  case looking(CameraCode, people: Int, photographs: Int, threshold: Threshold)
  /// A possible match.
  case alert(SeenAlert)
  /// The track of an alert was at or above the threshold again.
  case sighting(CameraCode, track: Int, at: BootMoment, score: Threshold)
  /// All that a camera's recogniser has counted since the process began.
  case counts(CameraCode, CameraCounts)
  /// Something is wrong with a camera's pictures, or no longer.
  case trouble(CameraCode, CameraTrouble)
  /// A camera's recording is over.
  case over(CameraCode)
  /// A pixelated picture of a camera, as JPEG.
  case preview(CameraCode, [UInt8])
  /// It is alive.
  case heartbeat(Heartbeat)
  /// It stands still.
  case stopped(StandStill)
  /// Something for people to read.
  case note(String)
  /// It cannot go on.
  case failed(Failing)

  /// The message's bytes.
  package var bytes: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .ready(let readiness):
      writer.put(UInt8(1))
      readiness.write(to: &writer)
    case .enrolled(let count):
      writer.put(UInt8(2))
      writer.put(count)
    case .looking(let camera, let people, let photographs, let threshold):
      writer.put(UInt8(3))
      writer.put(camera)
      writer.put(people)
      writer.put(photographs)
      writer.put(threshold.millionths)
    case .alert(let alert):
      writer.put(UInt8(4))
      alert.write(to: &writer)
    case .sighting(let camera, let track, let moment, let score):
      writer.put(UInt8(5))
      writer.put(camera)
      writer.put(track)
      writer.put(moment)
      writer.put(score.millionths)
    case .counts(let camera, let counts):
      writer.put(UInt8(6))
      writer.put(camera)
      counts.write(to: &writer)
    case .trouble(let camera, let trouble):
      writer.put(UInt8(7))
      writer.put(camera)
      trouble.write(to: &writer)
    case .over(let camera):
      writer.put(UInt8(8))
      writer.put(camera)
    case .preview(let camera, let picture):
      writer.put(UInt8(9))
      writer.put(camera)
      writer.put(picture)
    case .heartbeat(let beat):
      writer.put(UInt8(10))
      beat.write(to: &writer)
    case .stopped(let still):
      writer.put(UInt8(11))
      still.write(to: &writer)
    case .note(let text):
      writer.put(UInt8(12))
      writer.put(Self.cut(text))
    case .failed(let failing):
      writer.put(UInt8(13))
      failing.write(to: &writer)
    }
    return writer.bytes
  }

  /// Reads a message.
  package init(_ bytes: [UInt8]) throws(WireError) {
    var reader = WireReader(bytes)
    let kind = try reader.number("report", UInt8.self)
    switch kind {
    case 1: self = .ready(try Readiness(from: &reader))
    case 2: self = .enrolled(try reader.int("photographs"))
    case 3:
      self = .looking(
        try reader.camera(), people: try reader.int("people"), photographs: try reader.int("photographs"),
        threshold: Threshold(millionths: try reader.number("threshold")))
    case 4: self = .alert(try SeenAlert(from: &reader))
    case 5:
      self = .sighting(
        try reader.camera(), track: try reader.int("track"), at: try reader.moment("when"),
        score: Threshold(millionths: try reader.number("score")))
    case 6: self = .counts(try reader.camera(), try CameraCounts(from: &reader))
    case 7: self = .trouble(try reader.camera(), try CameraTrouble(from: &reader))
    case 8: self = .over(try reader.camera())
    case 9: self = .preview(try reader.camera(), try reader.block("picture", limit: WireLimits.picture))
    case 10: self = .heartbeat(try Heartbeat(from: &reader))
    case 11: self = .stopped(try StandStill(from: &reader))
    case 12: self = .note(try reader.text("note"))
    case 13: self = .failed(try Failing(from: &reader))
    default: throw .unknown("report", value: Int(kind))
    }
    try reader.finish()
  }

  /// As much of a text as may pass.
  static func cut(_ text: String) -> String {
    text.utf8.count <= WireLimits.text ? text : String(text.prefix(WireLimits.text / 8))
  }
}
