/// Why a deployment was paused.
public enum PauseCause: String, Code {
  /// Somebody decided to.
  case person
  /// The lower bound of the false alert rate passed the ceiling.
  case falseAlerts = "false-alerts"
  /// Silver's record is overdue.
  case necessityOverdue = "necessity-overdue"
  /// The clock jumped.
  case clock
  /// The follow-up review of an urgent authority is overdue.
  case urgencyOverdue = "urgency-overdue"
  /// Cameras or recogniser failed.
  case equipment
}
