import Foundation
import Mandate
import Rehearsal

/// What a soak came to: memory, alerts, gaps.
struct SoakReport {
  let result: LoadResult
  let faults: [SoakStage.Fault]
  let memory: [MemoryLog.Sample]
  /// The clip's length in seconds: so often everybody walks past once, four times over.
  let round: Double

  /// The demo's clip is played four times in a round of the street's.
  private var period: Double { round / 4 }

  private var recogniser: MemoryTrend {
    MemoryTrend(samples: memory.map { ($0.seconds, Double($0.recogniser)) })
  }
  private var station: MemoryTrend { MemoryTrend(samples: memory.map { ($0.seconds, Double($0.station)) }) }

  /// The passes of one person before the camera that is left alone: by how many alerts came of each.
  private struct Passes {
    var once = 0, lost = 0, doubled = 0, leftOut = 0
  }

  private var passes: Passes {
    var passes = Passes()
    let alerts = result.alerts.values.map(\.raised).filter { $0.camera == StreetSetting.code(3) }
    for entry in Set(alerts.compactMap(\.entries.first)) {
      let times = alerts.filter { $0.entries.first == entry }.map(\.seenAt).sorted()
      guard let first = times.first, let last = times.last else { continue }
      let length = period * 1_000
      let begin = Double(first.milliseconds) - length / 2
      let count = Int(((Double(last.milliseconds) - begin) / length).rounded(.down)) + 1
      for pass in 0..<count {
        let from = begin + Double(pass) * length
        let inside = times.filter { (from..<from + length).contains(Double($0.milliseconds)) }.count
        // While the store stalls no lease is renewed, and nobody is looked at.
        if stalls.contains(where: { $0.from < from + length && $0.until > from }) {
          passes.leftOut += 1
        } else if inside == 1 {
          passes.once += 1
        } else if inside == 0 {
          passes.lost += 1
        } else {
          passes.doubled += 1
        }
      }
    }
    return passes
  }

  private var stalls: [(from: Double, until: Double)] {
    faults.filter { $0.kind == .stalled }.map {
      (Double($0.from.milliseconds) - 1_000, Double($0.until.milliseconds) + 3_000)
    }
  }

  /// Outages of a camera whose minute's count of frames does not show them.
  private var unseenGaps: Int {
    // As many as the camera that is left alone.
    let usual = result.tallies.map(\.frames).max() ?? 0
    return faults.count { fault in
      guard let camera = fault.camera else { return false }
      let code = StreetSetting.code(camera)
      let counts = result.tallies.filter { $0.camera == code }
      let minutes = Set([fault.from.toTheMinute, fault.until.toTheMinute])
      return !counts.contains { minutes.contains($0.minute) && $0.frames < usual * 19 / 20 }
    }
  }

  /// Every minute's count of frames looked at, camera by camera: to see what an outage left of it.
  var minutes: [String] {
    (0..<4).map { camera in
      let code = StreetSetting.code(camera)
      return "\(code): "
        + result.tallies.filter { $0.camera == code }.map { "\($0.frames)+\($0.dropped)" }.joined(separator: " ")
    }
  }

  private var outages: Int { faults.count { $0.camera != nil } }

  /// What the station keeps in memory of one alert at most, in bytes, with everything else that comes on record meanwhile: the
  /// state that the rules are judged by grows with the record, and this clip raises as many alerts in an hour as a street in
  /// months.
  private static let bytesPerAlert = 16_000.0

  /// By how much the station's process grew for each alert that came on record.
  private var stationBytesPerAlert: Double? {
    guard let growth = station.growthInEightHours, result.seconds > 0, !result.alerts.isEmpty else { return nil }
    return growth.estimate * station.mean / (8 * 3_600) / (Double(result.alerts.count) / result.seconds)
  }

  /// What was promised and not held.
  var broken: [String] {
    var broken: [String] = []
    if let growth = recogniser.growthInEightHours, growth.upper > 0.02 {
      broken.append("the recogniser's process may grow by \(Self.percent(growth.upper)) in eight hours (limit 2 %)")
    }
    if let bytes = stationBytesPerAlert, bytes > Self.bytesPerAlert {
      broken.append(
        "the station's process grows by \(Output.number(bytes / 1e3, 1)) kB with each alert on record "
          + "(limit \(Output.number(Self.bytesPerAlert / 1e3, 0)) kB)")
    }
    let passes = passes
    if passes.lost > 0 { broken.append("\(passes.lost) passes raised no alert") }
    if passes.doubled > 0 { broken.append("\(passes.doubled) passes raised more than one alert") }
    if result.summary.tallies.alerts != result.summary.alerts + result.summary.discarded {
      broken.append(
        "\(result.summary.tallies.alerts) alerts were raised, \(result.summary.alerts) recorded, "
          + "\(result.summary.discarded) discarded")
    }
    if unseenGaps > 0 { broken.append("\(unseenGaps) of \(outages) outages do not show in the minutes' counts") }
    if result.summary.gaps < outages {
      broken.append("\(result.summary.gaps) gaps were counted, \(outages) cameras were put out of action")
    }
    return broken
  }

  var markdown: String {
    let passes = passes
    func growth(_ trend: MemoryTrend) -> String {
      guard let growth = trend.growthInEightHours else { return "too short to say" }
      return "\(Self.percent(growth.estimate)) (upper end \(Self.percent(growth.upper)))"
    }
    let kinds = Dictionary(grouping: faults, by: \.kind).mapValues(\.count)
    return [
      "Measured on: \(Machine.description). \(Output.number(result.seconds / 60, 1)) minutes, four RTSP cameras of 1080p25.",
      Output.table(
        ["", ""],
        [
          ["memory of the recogniser's process, mean", "\(Output.number(recogniser.mean / 1e6, 1)) MB"],
          ["what eight hours would add, after 5 min of warm-up", growth(recogniser)],
          ["memory of the station's process, mean", "\(Output.number(station.mean / 1e6, 1)) MB"],
          [
            "by which it grew for each alert on record, with the minutes' counts and the log",
            stationBytesPerAlert.map { "\(Output.number($0 / 1e3, 1)) kB" } ?? "too short to say",
          ],
          [
            "cameras killed, frozen, unplugged; store stalled",
            "\(kinds[.killed] ?? 0), \(kinds[.frozen] ?? 0), \(kinds[.unplugged] ?? 0); \(kinds[.stalled] ?? 0)",
          ],
          ["gaps counted", "\(result.summary.gaps)"],
          ["outages that the minutes' counts do not show", "\(unseenGaps) of \(outages)"],
          [
            "alerts raised, recorded, discarded",
            "\(result.summary.tallies.alerts), \(result.summary.alerts), \(result.summary.discarded)",
          ],
          [
            "passes before the camera left alone: one alert, none, several",
            "\(passes.once), \(passes.lost), \(passes.doubled) (\(passes.leftOut) during a stall are left out)",
          ],
          ["frames dropped", "\(Output.number(result.droppedShare * 100, 3)) %"],
          ["processes replaced", "\(result.summary.restarts)"],
        ]),
      "![Memory over the soak](soak.svg)",
    ].joined(separator: "\n\n")
  }

  /// Memory over time, with what was done to the cameras.
  var plot: String { SoakPlot(memory: memory, faults: faults, begin: memoryBegin).svg }

  private var memoryBegin: Instant? { faults.first.map { $0.from.adding(Span(milliseconds: -4_000)) } }

  private static func percent(_ share: Double) -> String { "\(Output.number(share * 100, 2)) %" }
}
