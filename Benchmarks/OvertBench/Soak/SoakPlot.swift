import Foundation
import Mandate

/// Draws memory over a soak as SVG.
struct SoakPlot {
  let memory: [MemoryLog.Sample]
  let faults: [SoakStage.Fault]
  /// The moment of the first sample.
  let begin: Instant?

  private let width = 900.0
  private let height = 320.0
  private let left = 64.0
  private let right = 16.0
  private let top = 34.0
  private let bottom = 44.0

  var svg: String {
    let end = max(60, memory.last?.seconds ?? 60)
    let most = max(1, Double(memory.map { max($0.recogniser, $0.station) }.max() ?? 1)) * 1.1
    func x(_ seconds: Double) -> Double { left + (width - left - right) * seconds / end }
    func y(_ bytes: Double) -> Double { height - bottom - (height - top - bottom) * bytes / most }
    func line(_ colour: String, _ value: (MemoryLog.Sample) -> Int) -> String {
      let points = memory.map { String(format: "%.1f,%.1f", x($0.seconds), y(Double(value($0)))) }
      return
        "<polyline fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\" points=\"\(points.joined(separator: " "))\"/>"
    }
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(width)) \(Int(height))\" "
        + "font-family=\"sans-serif\" font-size=\"13\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    for fault in faults where fault.kind == .stalled {
      guard let begin else { continue }
      let (from, until) = (
        Double(fault.from.since(begin).milliseconds) / 1e3, Double(fault.until.since(begin).milliseconds) / 1e3
      )
      parts.append(
        String(
          format: "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#f2c879\"/>", x(from), top,
          max(1, x(until) - x(from)), height - top - bottom))
    }
    for share in [0.0, 0.25, 0.5, 0.75, 1] {
      let bytes = most * share
      parts.append(
        String(
          format: "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
            + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>", left, width - right, y(bytes), y(bytes),
          left - 8, y(bytes) + 4, bytes / 1e6))
    }
    let step = end > 7_200 ? 3_600.0 : end > 1_200 ? 300 : 60
    for seconds in stride(from: 0, through: end, by: step) {
      parts.append(
        String(
          format: "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f</text>", x(seconds), height - bottom + 18,
          seconds / 60))
    }
    parts += [
      line("#1f5fa8", \.recogniser), line("#8a8a8a", \.station),
      "<text x=\"\(left)\" y=\"20\">resident memory, MB: <tspan fill=\"#1f5fa8\">recogniser</tspan>, "
        + "<tspan fill=\"#6a6a6a\">station</tspan>; <tspan fill=\"#b07d1a\">bars: the store stalls</tspan></text>",
      "<text x=\"\(width / 2)\" y=\"\(height - 8)\" text-anchor=\"middle\">minutes</text>", "</svg>",
    ]
    return parts.joined(separator: "\n") + "\n"
  }
}
