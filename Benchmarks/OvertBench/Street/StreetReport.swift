import Foundation
import Recognition
import Rehearsal

/// The tables on cameras.
struct StreetReport {
  let results: [LoadResult]
  let pack: String
  let peers: StreetPeers
  let floor: StreetFloor

  /// The largest number of cameras that was carried.
  var carried: LoadResult? { results.last { $0.isCarried } }

  /// The figures that have limits.
  var figures: [String: Double] { ["street/cameras-per-core": Double(carried?.cameras ?? 0)] }

  var markdown: String {
    [
      "Measured on: \(Machine.description). Pack \(pack).",
      "**\(carried?.cameras ?? 0) cameras on one core.** \(results.last?.reason.map { "\(results.last?.cameras ?? 0) are too many: \($0)." } ?? "")",
      cameras,
      "**Where the time goes**, \(carried?.cameras ?? 0) cameras: processor time of one step, beside the least it can cost.",
      stages,
      "**The same clip with others**, one core, decoding not counted for them.", others,
    ].joined(separator: "\n\n")
  }

  private var cameras: String {
    Output.table(
      [
        "cameras", "frames/s that came", "looks per camera and s", "dropped", "frame, 99 of 100 ms",
        "alert, 50 / 99 of 100 ms", "core used", "ms of processor per frame", "memory, MB", "faces seen", "alerts",
      ],
      results.map { result in
        let bins = result.summary.latencies
        return [
          String(result.cameras), Output.number(Double(result.summary.tallies.frames) / result.seconds, 0),
          Output.number(result.looksPerSecond, 1), "\(Output.number(result.droppedShare * 100, 2)) %",
          Output.number(result.frameLatency, 0),
          "\(Output.number(bins.alerting.milliseconds(at: 0.5), 0)) / \(Output.number(result.alertLatency, 0))",
          "\(Output.number(result.use.cores * 100, 0)) %", Output.number(result.processorMilliseconds, 2),
          Output.number(Double(result.use.peakBytes) / 1e6, 0), String(result.summary.tallies.facesSeen),
          String(result.summary.alerts),
        ]
      })
  }

  private var stages: String {
    guard let carried else { return "" }
    let stages = carried.summary.latencies.stages
    let frames = Double(max(1, carried.summary.tallies.frames))
    let rows = Stage.allCases.map { stage -> [String] in
      let bins = stages[stage]
      let floor = floor.parts[stage]
      return [
        Self.name(stage), Output.number(Double(bins.total) / frames, 3), Output.number(bins.mean, 2),
        Output.number(bins.milliseconds(at: 0.99), 2), Output.number(Double(bins.sum) / 1e6 / frames, 2),
        floor.map { Output.number($0.milliseconds, 2) } ?? "",
        floor.map { "\(Output.number(bins.mean / $0.milliseconds, 1)) ×" } ?? "", floor?.basis ?? "",
      ]
    }
    return Output.table(
      [
        "step", "times per frame that came", "mean ms", "99 of 100 ms", "ms per frame that came", "least ms", "",
        "of what",
      ],
      rows)
  }

  private static func name(_ stage: Stage) -> String {
    switch stage {
    case .decode: "receiving and decoding"
    case .convert: "conversion of colours"
    case .detect: "finding faces"
    case .quality: "quality of a shot"
    case .template: "alignment and template"
    case .search: "comparison with the list"
    case .frame: "a whole look, from finding faces on"
    }
  }

  private var others: String {
    var rows: [[String]] = []
    if let carried {
      let rate = carried.processorMilliseconds > 0 ? 1_000 / carried.processorMilliseconds : 0
      rows.append([
        "Overt, everything from the network to the alert", Output.number(rate, 1), "",
        "decoding counted; a look every \(Output.number(1 / max(0.01, carried.looksPerSecond), 2)) s",
      ])
    }
    for loop in peers.openCV {
      rows.append([
        "OpenCV \(loop.version) FaceDetectorYN at \(loop.width) × \(loop.height)",
        Output.number(loop.framesPerSecond, 1),
        Output.number(Double(loop.faces) / Double(max(1, loop.frames)), 2), "finds faces, recognises nobody",
      ])
    }
    for loop in peers.faceRecognition {
      rows.append([
        "face_recognition, \(loop.name)", Output.number(loop.framesPerSecond, 2),
        Output.number(Double(loop.faces) / Double(max(1, loop.frames)), 2), "finds and describes",
      ])
    }
    return Output.table(["", "frames/s of one core", "faces found per frame", ""], rows)
  }
}
