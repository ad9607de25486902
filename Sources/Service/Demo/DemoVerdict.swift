import Faces

/// Whether the demo showed what it should: one alert for each pass of somebody on the Blue List, none for anybody else.
///
/// Alerts are laid to passes by where and when they came, not by the name they carry, so that the right name on the
/// wrong face is a mistake too.
public struct DemoVerdict: Sendable, Hashable {
  /// One line for each pass: what was expected and what came.
  public let lines: [String]
  /// The mistakes among them, and alerts at places where nobody walks; empty when all is as expected.
  public let mistakes: [String]

  /// Whether all is as expected.
  public var isAsExpected: Bool { mistakes.isEmpty }

  /// Overlap below which an alert's box is not the face that was drawn.
  private static let leastOverlap: Float = 0.25

  /// Judges the alerts of one round.
  public init(_ alerts: [DemoAlert], cast: DemoCast) {
    var byPass = [[DemoAlert]](repeating: [], count: cast.passes.count)
    var lines: [String] = []
    var mistakes: [String] = []
    for alert in alerts {
      if let pass = Self.pass(of: alert, in: cast) {
        byPass[pass].append(alert)
      } else {
        mistakes.append("\(Self.seconds(alert.time)) s: expected nothing, nobody walks there; came \(alert.entry)")
      }
    }
    for (pass, found) in zip(cast.passes, byPass) {
      let expected = pass.person.isListed ? [pass.person.identity] : []
      let names = found.map(\.entry)
      let line =
        "\(Self.seconds(pass.span.lowerBound))–\(Self.seconds(pass.span.upperBound)) s, \(pass.person.identity): "
        + "expected \(Self.words(expected)), came \(Self.words(names))"
      lines.append(line)
      if names != expected { mistakes.append(line) }
    }
    self.lines = lines
    self.mistakes = mistakes
  }

  /// The pass whose face lies under the alert's box best.
  private static func pass(of alert: DemoAlert, in cast: DemoCast) -> Int? {
    let overlaps = cast.passes.map { $0.place(at: alert.time)?.box.overlap(alert.box) ?? 0 }
    guard let best = overlaps.indices.max(by: { overlaps[$0] < overlaps[$1] }), overlaps[best] >= leastOverlap
    else { return nil }
    return best
  }

  private static func words(_ names: [String]) -> String {
    switch names.count {
    case 0: "no alert"
    case 1: "one alert (\(names[0]))"
    default: "\(names.count) alerts (\(names.joined(separator: ", ")))"
    }
  }

  private static func seconds(_ time: Double) -> String {
    let tenths = Int((time * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
