import Foundation

extension Figures {
  /// A share as a percentage with three figures that say something: 0.00042 → "0.042 %", 0.25 → "25.0 %".
  static func percent(_ share: Double) -> String {
    let value = share * 100
    guard value > 0 else { return "0 %" }
    if value > 99.95, value < 100 { return "\(decimal(value, 3)) %" }
    if value >= 99.95 { return "100 %" }
    let places = max(0, min(7, 2 - Int(log10(value).rounded(.down))))
    return "\(decimal(value, places)) %"
  }

  /// An interval of shares: "0.001 – 0.031 %".
  static func interval(_ low: Double, _ high: Double) -> String {
    let (first, last) = (percent(low), percent(high))
    return "\(first.dropLast(2)) – \(last)"
  }

  /// Values as a line of bars, each an eighth higher: "▁▃█". What is 0 is a dot.
  static func sparkline(_ values: [Int]) -> String {
    let bars = Array("▁▂▃▄▅▆▇█")
    let most = values.max() ?? 0
    guard most > 0 else { return String(repeating: "·", count: values.count) }
    return String(
      values.map { value in
        value <= 0 ? "·" : bars[min(bars.count - 1, (value * bars.count - 1) / most)]
      })
  }

  /// A bar on which a share, its interval and a limit are marked: `·` nothing, `─` interval, `●` share, `│` limit.
  static func bar(_ share: Double, low: Double, high: Double, limit: Double?, width: Int, full: Double) -> String {
    func cell(_ value: Double) -> Int { max(0, min(width - 1, Int(value / full * Double(width)))) }
    var cells = [Character](repeating: "·", count: width)
    for place in cell(low)...max(cell(low), cell(high)) { cells[place] = "─" }
    if let limit { cells[cell(limit)] = "│" }
    cells[cell(share)] = "●"
    return String(cells) + (high > full ? "…" : "")
  }
}
