extension Certificate {
  /// Most false alerts in a thousand million faces that the evaluation leaves possible at one of its points, on a list of so
  /// many people: the upper end of the interval (the wider of the certificate's own and Wilson's).
  ///
  /// What was measured on a shorter list is scaled up by the length, since each further person adds at most as many false
  /// positives as the first ones did; on a longer list it is taken as it is. Unless tracks were measured, each of a track's
  /// comparisons may be the false one, so that the bound is multiplied by their number. Both err to the side of caution.
  public func falseAlertsAtMost(at point: CertifiedPoint, people: Int, shots: Int) -> Double {
    let found = point.falsePositives
    let high = Double(max(found.high, Rate.of(found.count, in: found.of).high))
    let longer = max(1, Double(people) / Double(max(1, listSize)))
    return high * longer * (kind == .tracks ? 1 : Double(max(1, shots)))
  }

  /// The lowest threshold at which the evaluation shows that false alerts keep to a ceiling; `nil` where it shows none.
  ///
  /// - Parameters:
  ///   - ceiling: in a million faces.
  ///   - people: on the watchlist.
  ///   - shots: comparisons per track at most.
  public func floor(ceiling: Int, people: Int, shots: Int) -> Threshold? {
    points.first { falseAlertsAtMost(at: $0, people: people, shots: shots) <= Double(ceiling) * 1_000 }?.threshold
  }
}
