/// Performance trouble that is flagged.
public enum FlagKind: String, Code {
  /// Frames are dropped, in a million.
  case framesDropped = "frames-dropped"
  /// A camera's picture is frozen, black, moved or covered.
  case cameraPicture = "camera-picture"
  /// A camera is silent.
  case cameraLost = "camera-lost"
  /// False alerts in a million faces.
  case falseAlertRate = "false-alert-rate"
  /// Quality has drifted from the evaluation, in thousandths.
  case qualityDrift = "quality-drift"
  /// Scores have drifted from the evaluation, in thousandths.
  case scoreDrift = "score-drift"
  /// Faces were passed over because the template pool was full.
  case poolFull = "pool-full"
  /// The operator says that something is wrong.
  case operatorReport = "operator-report"
}
