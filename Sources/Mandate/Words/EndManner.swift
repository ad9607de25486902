/// How the live time of a deployment ended.
public enum EndManner: String, Code {
  /// As planned, by Silver or Gold.
  case planned
  /// Halted.
  case halted
  /// The window ended.
  case window
  /// An urgent authority was not upheld in time.
  case urgencyLapsed = "urgency-lapsed"
  /// Found live after the machine had been down beyond the window.
  case recovered
}
