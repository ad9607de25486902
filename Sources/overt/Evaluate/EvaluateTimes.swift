/// How long something took.
enum EvaluateTimes {
  /// Seconds since `begun`.
  static func seconds(since begun: ContinuousClock.Instant) -> Double {
    let passed = (ContinuousClock.now - begun).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }
}
