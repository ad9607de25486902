import Mandate

/// A step of a scenario.
public struct ScenarioStep: Sendable {
  /// Who does it.
  public enum Doer: Hashable, Sendable {
    /// The system.
    case system
    /// Officers by handle, one after the other.
    case officers([String])
    /// Everybody on the roster, one after the other.
    case roster
  }

  /// What is done.
  public enum Doing: Sendable {
    /// An act by its stable name, with the fields that were given.
    case act(name: String, fields: [String: FieldValue])
    /// A watchlist is built and frozen.
    case watchlist(WatchlistPlan)
    /// Cameras deliver their counts, minute by minute.
    case tallies(TallyPlan)
    /// An alert is raised.
    case alert([String: FieldValue])
    /// Classes are erased.
    case erase([RetentionClass])
    /// Whatever is due is erased, and what falls due within this time.
    case eraseDue(within: Span)
    /// Somebody sets the wall clock.
    case setClock(by: Span)
    /// Nothing but time passes.
    case wait

    /// The act's name, or the word in the file.
    public var name: String {
      switch self {
      case .act(let name, _): name
      case .watchlist: "watchlist"
      case .tallies: "tallies"
      case .alert: AlertRaised.kind.name
      case .erase: "erase"
      case .eraseDue: "erase-due"
      case .setClock: "clock"
      case .wait: "wait"
      }
    }
  }

  /// Its number, from 1.
  public let number: Int
  /// The line where it stands.
  public let line: Int
  /// When.
  public let at: Instant
  /// Who.
  public let by: Doer
  /// What.
  public let doing: Doing
  /// The deployment; the latest where not given.
  public let deployment: DeploymentID?
  /// The rule that is expected to refuse it.
  public let refused: Rule?
  /// What a reader is told before it.
  public let note: String?
}
