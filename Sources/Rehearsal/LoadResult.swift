import Mandate
import Recognition
import Service

/// How a recogniser's process fared with so many cameras.
package struct LoadResult: Sendable {
  /// How many cameras.
  package let cameras: Int
  /// How many worker threads.
  package let cores: Int
  /// How long they were looked at, in seconds.
  package let seconds: Double
  /// What was counted.
  package let summary: LiveSummary
  /// What the process took.
  package let use: ProcessUse
  /// The alerts on record.
  package let alerts: [AlertID: AlertState]
  /// The counts on record, in the order of their coming.
  package let tallies: [CameraTallied]

  /// The share of frames due to be looked at that were not.
  package var droppedShare: Double {
    let due = summary.tallies.framesSearched + summary.dropped
    return due == 0 ? 0 : Double(summary.dropped) / Double(due)
  }

  /// Milliseconds from the arrival of a frame until its alert was told, which 99 in 100 do not exceed.
  package var alertLatency: Double { summary.latencies.alerting.milliseconds(at: 0.99) }

  /// The same for every frame looked at: from its arrival to the end of the look.
  package var frameLatency: Double {
    summary.latencies.waiting.milliseconds(at: 0.99) + summary.latencies.looking.milliseconds(at: 0.99)
  }

  /// Looks per camera and second.
  package var looksPerSecond: Double {
    seconds > 0 ? Double(summary.tallies.framesSearched) / Double(max(1, cameras)) / seconds : 0
  }

  /// Milliseconds of processor time per frame that came.
  package var processorMilliseconds: Double {
    summary.tallies.frames > 0 ? use.processorSeconds * 1_000 / Double(summary.tallies.frames) : 0
  }

  /// How the processor's time was spent, as shares of it; estimated from the medians of the steps.
  package var split: (decoding: Double, detecting: Double, describing: Double) {
    let stages = summary.latencies.stages
    func seconds(_ stage: Stage) -> Double {
      Double(stages[stage].total) * stages[stage].milliseconds(at: 0.5) / 1_000
    }
    let detecting = seconds(.detect)
    let describing = seconds(.quality) + seconds(.template) + seconds(.search)
    let all = max(use.processorSeconds, detecting + describing, 1e-9)
    return ((all - detecting - describing) / all, detecting / all, describing / all)
  }

  /// Whether that many cameras are carried: fewer than one frame in a thousand dropped, alerts within a quarter of a
  /// second, and every camera looked at as often as asked.
  package var isCarried: Bool { reason == nil }

  /// Why they are not carried, in words; `nil` where they are.
  package var reason: String? {
    if droppedShare >= 0.001 {
      return "\(Self.percent(droppedShare)) of the frames due were dropped (limit 0.1 %)"
    }
    let latency = max(alertLatency, frameLatency)
    if latency >= 250 { return "99 in 100 frames took up to \(Int(latency.rounded())) ms (limit 250 ms)" }
    if summary.restarts > 0 { return "the recogniser's process had to be replaced" }
    return nil
  }

  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
  }
}
