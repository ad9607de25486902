extension Authority {
  /// When a window ends under the conditions.
  func end(of window: Window) -> Instant {
    conditions.compactMap { $0.kind == .latestEnd ? $0.until : nil }.reduce(window.end, min)
  }

  /// The ceiling of false alerts under the conditions, in a million faces.
  var falseAlertCeiling: Int { least(.falseAlertCeiling, policy.falseAlertCeiling) }

  /// How often Silver records necessity under the conditions.
  var necessityInterval: Span {
    min(policy.necessityInterval, .minutes(Int64(least(.necessityInterval, Int(Int32.max)))))
  }

  /// The smallest value of the conditions of a kind.
  func least(_ kind: ConditionKind, _ otherwise: Int) -> Int {
    conditions.compactMap { $0.kind == kind ? $0.value : nil }.reduce(otherwise, min)
  }
}
