import Mandate
import Recognition

/// What a person asks for when they run a Blue List trial.
public struct TrialRequest: Sendable {
  /// The recorded files to look at, as given.
  public var videos: [String]
  /// A folder with a folder per person, or a CSV file with the columns `identity,image`.
  public var blueList: String
  /// A CSV file of logged passes, whose True Recognition Rate is wanted.
  public var passes: String?
  /// Whether the officer declares that each volunteer's consent is on record.
  public var consentRecorded: Bool
  /// The responsible officer.
  public var officer: String
  /// The threshold; `nil` for the pack's own.
  public var threshold: Threshold?
  /// The embedder; `nil` for the chosen or preferred one.
  public var pack: String?
  /// How recognition decides.
  public var policy: RecognitionPolicy
  /// How long the trial may run.
  public var window: Span

  /// A request from all its parts.
  public init(
    videos: [String], blueList: String, passes: String? = nil, consentRecorded: Bool, officer: String,
    threshold: Threshold? = nil,
    pack: String? = nil, policy: RecognitionPolicy = .standard, window: Span = .hours(8)
  ) {
    self.videos = videos
    self.blueList = blueList
    self.passes = passes
    self.consentRecorded = consentRecorded
    self.officer = officer
    self.threshold = threshold
    self.pack = pack
    self.policy = policy
    self.window = window
  }
}
