/// Where a deployment stands in its life.
public enum Phase: String, Code {
  /// The application is being written.
  case drafted
  /// The application was submitted.
  case submitted
  /// The written authority was given.
  case authorised
  /// The application was refused.
  case refused
  /// A chief officer vetoed it.
  case vetoed
  /// It was cancelled before it went live.
  case cancelled
  /// Recognition is live.
  case live
  /// Recognition is paused.
  case paused
  /// Recognition ended.
  case ended
  /// Recorded, reviewed, erased and closed.
  case closed

  /// Whether nothing more can happen.
  public var isFinal: Bool {
    switch self {
    case .refused, .vetoed, .cancelled, .closed: true
    case .drafted, .submitted, .authorised, .live, .paused, .ended: false
    }
  }
}
