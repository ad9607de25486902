import Faces
import Foundation
import Mandate
import Recognition
import Service

/// The lines of `overt trial --json`: a contract (docs/trial-json.md, docs/trial.schema.json). Fields are added, never
/// changed or removed.
enum TrialRecords {
  /// `{"type":"alert", …}`
  struct AlertRecord: Encodable {
    let type = "alert"
    let source: String
    let time: Double
    let frame: Int
    let entry: String
    let score: Double
    let threshold: Double
    let box: [Double]
    let quality: QualityRecord
    let track: Int
    let others: [OtherRecord]
    let permit: String

    init(_ alert: Alert) {
      source = alert.source
      time = rounded(alert.time, 3)
      frame = alert.frame
      entry = alert.best.entry
      score = rounded(Double(alert.best.score), 6)
      threshold = Double(alert.threshold.millionths) / 1_000_000
      box = [alert.box.x, alert.box.y, alert.box.width, alert.box.height].map { rounded(Double($0), 1) }
      quality = QualityRecord(alert.quality, objection: nil)
      track = alert.track
      others = alert.others.map { OtherRecord(entry: $0.entry, score: rounded(Double($0.score), 6)) }
      permit = Trial.name
    }
  }

  /// A further entry at or above the threshold.
  struct OtherRecord: Encodable {
    let entry: String
    let score: Double
  }

  /// A shot's quality.
  struct QualityRecord: Encodable {
    let interEyeDistance: Double
    let yaw: Double
    let pitch: Double
    let roll: Double
    let sharpness: Double
    let illuminationUniformity: Double
    let exposure: Double
    let accepted: Bool
    let reason: String?

    init(_ quality: FaceQuality, objection: QualityObjection?) {
      interEyeDistance = rounded(Double(quality.interEyeDistance), 1)
      yaw = rounded(Double(quality.pose.yaw), 1)
      pitch = rounded(Double(quality.pose.pitch), 1)
      roll = rounded(Double(quality.pose.roll), 1)
      sharpness = rounded(Double(quality.sharpness), 1)
      illuminationUniformity = rounded(Double(quality.illuminationUniformity), 1)
      exposure = rounded(Double(quality.exposure), 1)
      accepted = objection == nil
      reason = objection?.rawValue
    }

    private enum CodingKeys: String, CodingKey {
      case interEyeDistance, yaw, pitch, roll, sharpness, illuminationUniformity, exposure, accepted, reason
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(interEyeDistance, forKey: .interEyeDistance)
      try container.encode(yaw, forKey: .yaw)
      try container.encode(pitch, forKey: .pitch)
      try container.encode(roll, forKey: .roll)
      try container.encode(sharpness, forKey: .sharpness)
      try container.encode(illuminationUniformity, forKey: .illuminationUniformity)
      try container.encode(exposure, forKey: .exposure)
      try container.encode(accepted, forKey: .accepted)
      // Present even where there is no reason, so that a reader need not ask whether the key is there.
      try container.encode(reason, forKey: .reason)
    }
  }

  /// `{"type":"summary", …}`
  struct SummaryRecord: Encodable {
    let type = "summary"
    let permit = Trial.name
    let frames: Int
    let framesPerSecond: Double
    let cpuMillisecondsPerFrame: Double
    let tracks: Int
    let facesSeen: Int
    let templatesMade: Int
    let templatesDestroyed: Int
    let templatesSealed: Int
    let comparisons: Int
    let alerts: Int
    let shotsRejected: Int
    let facesDropped: Int
    let latencyMs: LatencyRecord
    let model: ModelRecord
    let passes: PassesRecord?

    struct LatencyRecord: Encodable {
      let p50: Double
      let p95: Double
      let p99: Double
    }

    struct ModelRecord: Encodable {
      let pack: String
      let digest: String
      let precision: String
    }

    init(_ summary: TrialSummary) {
      frames = summary.tallies.frames
      framesPerSecond = rounded(summary.framesPerSecond, 1)
      cpuMillisecondsPerFrame = rounded(summary.processorMillisecondsPerFrame, 3)
      tracks = summary.tallies.tracks
      facesSeen = summary.tallies.facesSeen
      templatesMade = summary.templates.made
      templatesDestroyed = summary.templates.destroyed
      templatesSealed = summary.templates.sealed
      comparisons = summary.tallies.comparisons
      alerts = summary.tallies.alerts
      shotsRejected = summary.tallies.shotsRejected
      facesDropped = summary.tallies.facesDropped
      latencyMs = LatencyRecord(
        p50: summary.latency.value(at: 0.5), p95: summary.latency.value(at: 0.95), p99: summary.latency.value(at: 0.99))
      passes = summary.passes.map(PassesRecord.init)
      model = ModelRecord(pack: summary.pack, digest: summary.digest.description, precision: summary.precision)
    }
  }

  /// One record as one line of JSON with sorted keys.
  static func line(_ record: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Rounded to so many decimals; 0 for what is no number.
  static func rounded(_ value: Double, _ places: Int) -> Double {
    guard value.isFinite else { return 0 }
    let scale = pow(10, Double(places))
    return (value * scale).rounded() / scale
  }
}

private func rounded(_ value: Double, _ places: Int) -> Double { TrialRecords.rounded(value, places) }
