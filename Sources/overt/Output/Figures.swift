import Foundation

/// Figures as people read them.
enum Figures {
  /// With so many decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  /// Seconds as "1:05" or "1:02:05".
  static func clock(_ seconds: Double) -> String {
    let whole = Int(max(0, min(seconds, 1e7)).rounded())
    let rest = String(format: "%02d:%02d", whole / 60 % 60, whole % 60)
    return whole >= 3_600 ? "\(whole / 3_600):\(rest)" : String(format: "%d:%02d", whole / 60, whole % 60)
  }

  /// With separators: 3,147,436.
  static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// "1 face", "2 faces".
  static func plural(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
    "\(Self.count(count)) \(count == 1 ? noun : nouns ?? noun + "s")"
  }
}
