import Glibc

/// A drawing with axes, as SVG that stands in the page itself.
package struct Plot {
  /// How values lie along an axis.
  package enum Scale {
    case linear
    case logarithmic
  }

  /// One axis.
  package struct Axis {
    let label: String
    let low: Double
    let high: Double
    let scale: Scale
    let ticks: [(value: Double, text: String)]

    /// An axis from its parts.
    package init(
      label: String, low: Double, high: Double, scale: Scale, ticks: [(value: Double, text: String)]
    ) {
      self.label = label
      self.low = low
      self.high = high
      self.scale = scale
      self.ticks = ticks
    }

    /// Where a value lies, 0 … 1, also beyond either end.
    func place(_ value: Double) -> Double {
      switch scale {
      case .linear: (value - low) / (high - low)
      case .logarithmic: (log10(max(value, 1e-300)) - log10(low)) / (log10(high) - log10(low))
      }
    }

    /// Powers of ten around `values` above 0, at least one apart.
    package static func powers(_ label: String, of values: [Double], ticks text: (Double) -> String) -> Axis {
      let values = values.filter { $0 > 0 && $0.isFinite }
      let low = floor(log10(values.min() ?? 0.1))
      let high = max(low + 1, ceil(log10(values.max() ?? 1)))
      let exponents = Swift.stride(from: low, through: high, by: max(1, ((high - low) / 5).rounded(.up)))
      return Axis(
        label: label, low: pow(10, low), high: pow(10, high), scale: .logarithmic,
        ticks: exponents.map { (pow(10, $0), text(pow(10, $0))) })
    }

    /// From `low` to `high` in about five even steps.
    package static func even(_ label: String, _ low: Double, _ high: Double, ticks text: (Double) -> String) -> Axis {
      let span = max(high - low, 1e-12)
      let rough = span / 5
      let power = pow(10, floor(log10(rough)))
      let step = ([1, 2, 5, 10].first { $0 * power >= rough } ?? 10) * power
      let first = (low / step).rounded(.up) * step
      return Axis(
        label: label, low: low, high: low + span, scale: .linear,
        ticks: Swift.stride(from: first, through: low + span + step * 1e-9, by: step).map { value in
          // What should be 0 is not always.
          let value = abs(value) < step * 1e-9 ? 0 : value
          return (value, text(value))
        })
    }
  }

  let title: String
  let description: String
  let x: Axis
  let y: Axis
  private var marks = ""

  private static let width = 640.0, height = 380.0
  private static let left = 96.0, right = 34.0, top = 14.0, bottom = 48.0

  /// A drawing with nothing in it.
  package init(_ title: String, _ description: String, x: Axis, y: Axis) {
    self.title = title
    self.description = description
    self.x = x
    self.y = y
  }

  private func point(_ value: (Double, Double)) -> (x: Double, y: Double) {
    let across = min(1.02, max(-0.02, x.place(value.0)))
    let up = min(1.02, max(-0.02, y.place(value.1)))
    return (
      Self.left + across * (Self.width - Self.left - Self.right),
      Self.height - Self.bottom - up * (Self.height - Self.top - Self.bottom)
    )
  }

  private static func text(_ value: Double) -> String { HTML.number(value, 1) }

  /// A line through points.
  package mutating func line(_ points: [(Double, Double)], colour: String, dashed: Bool = false) {
    let path = points.map { value in
      let place = point(value)
      return "\(Self.text(place.x)),\(Self.text(place.y))"
    }
    marks +=
      "<polyline points=\"\(path.joined(separator: " "))\" fill=\"none\" stroke=\"var(--\(colour))\" "
      + "stroke-width=\"2\"\(dashed ? " stroke-dasharray=\"5 4\"" : "")/>"
  }

  /// An area between a line and the lower axis.
  package mutating func area(_ points: [(Double, Double)], colour: String) {
    guard let first = points.first, let last = points.last else { return }
    let path = ([(first.0, y.low)] + points + [(last.0, y.low)]).map { value in
      let place = point(value)
      return "\(Self.text(place.x)),\(Self.text(place.y))"
    }
    marks +=
      "<polygon points=\"\(path.joined(separator: " "))\" fill=\"var(--\(colour))\" fill-opacity=\".25\" "
      + "stroke=\"var(--\(colour))\" stroke-width=\"1.5\"/>"
  }

  /// A dot with an interval up and down.
  package mutating func interval(at place: Double, _ value: Double, _ low: Double, _ high: Double, colour: String) {
    let (one, other, middle) = (point((place, low)), point((place, high)), point((place, value)))
    marks +=
      "<line x1=\"\(Self.text(one.x))\" y1=\"\(Self.text(one.y))\" x2=\"\(Self.text(other.x))\" "
      + "y2=\"\(Self.text(other.y))\" stroke=\"var(--\(colour))\" stroke-width=\"2\"/>"
      + "<circle cx=\"\(Self.text(middle.x))\" cy=\"\(Self.text(middle.y))\" r=\"4\" fill=\"var(--\(colour))\"/>"
  }

  /// A word at a place, `end` for one that ends there.
  package mutating func word(_ word: String, at place: (Double, Double), colour: String, ends: Bool = false) {
    let at = point(place)
    marks +=
      "<text x=\"\(Self.text(at.x + (ends ? -6 : 6)))\" y=\"\(Self.text(at.y - 6))\" "
      + "style=\"fill:var(--\(colour))\"\(ends ? " text-anchor=\"end\"" : "")>\(HTML.escaped(word))</text>"
  }

  /// An upright line with a word.
  package mutating func upright(at value: Double, _ word: String) {
    let low = point((value, y.low))
    marks +=
      "<line x1=\"\(Self.text(low.x))\" x2=\"\(Self.text(low.x))\" y1=\"\(Self.text(low.y))\" "
      + "y2=\"\(Self.top)\" stroke=\"var(--soft)\" stroke-dasharray=\"3 3\"/>"
      + "<text x=\"\(Self.text(low.x + 4))\" y=\"\(Self.top + 12)\">\(HTML.escaped(word))</text>"
  }

  /// The drawing.
  package var svg: String {
    let bottom = Self.height - Self.bottom
    var axes = ""
    for tick in x.ticks {
      let place = point((tick.value, y.low)).x
      axes +=
        "<line x1=\"\(Self.text(place))\" x2=\"\(Self.text(place))\" y1=\"\(Self.top)\" y2=\"\(bottom)\" "
        + "stroke=\"var(--line)\"/><text x=\"\(Self.text(place))\" y=\"\(bottom + 18)\" text-anchor=\"middle\">"
        + "\(HTML.escaped(tick.text))</text>"
    }
    for tick in y.ticks {
      let place = point((x.low, tick.value)).y
      axes +=
        "<line x1=\"\(Self.left)\" x2=\"\(Self.width - Self.right)\" y1=\"\(Self.text(place))\" "
        + "y2=\"\(Self.text(place))\" stroke=\"var(--line)\"/><text x=\"\(Self.left - 8)\" "
        + "y=\"\(Self.text(place + 4))\" text-anchor=\"end\">\(HTML.escaped(tick.text))</text>"
    }
    let middle = Self.left + (Self.width - Self.left - Self.right) / 2
    return """
      <svg viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" aria-label="\(HTML.escaped(title)). \
      \(HTML.escaped(description))"><title>\(HTML.escaped(title))</title>\(axes)\(marks)
      <text x="\(middle)" y="\(Self.height - 8)" text-anchor="middle">\(HTML.escaped(x.label))</text>
      <text transform="translate(14 \(bottom / 2 + 10)) rotate(-90)" text-anchor="middle">\(HTML.escaped(y.label))\
      </text></svg>
      """
  }
}
