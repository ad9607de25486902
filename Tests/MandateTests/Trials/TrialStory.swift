import Mandate

/// A trial that breaks no rule. Each test changes what it is about and leaves the rest.
struct TrialStory {
  static let noon = Instant(milliseconds: 1_750_000_000_000)
  static let clip = SourceIdentity.recordedFile(name: "hall.mp4", digest: digest(1))

  var id = AuthorityID(high: 0xA1, low: 1)
  var officer = "Insp. A. Example"
  var consentRecorded = true
  var sources = [clip]
  var listOwner: AuthorityID?
  var people = 8
  var threshold = Threshold(millionths: 480_000)
  var pack = digest(9)
  var window = Span.hours(8)

  /// A digest that is told from others by its last byte.
  static func digest(_ number: UInt8) -> ContentDigest {
    ContentDigest(bytes: [UInt8](repeating: 0, count: 31) + [number]) ?? .zero
  }

  var list: ListIdentity { ListIdentity(owner: listOwner ?? id, digest: Self.digest(5), people: people) }

  var declaration: TrialDeclaration {
    TrialDeclaration(
      id: id, officer: officer, consentRecorded: consentRecorded, sources: sources, list: list, threshold: threshold,
      pack: pack, window: window)
  }

  /// The trial after its declaration at `moment`.
  func declared(at moment: Instant = noon) throws(Refusal) -> TrialAuthority {
    var trial = TrialAuthority(replaying: [])
    try trial.take(.declare(declaration), at: moment)
    return trial
  }

  /// What the declaration is refused for; `nil` when it is taken.
  var refusal: Refusal? {
    do {
      _ = try declared()
      return nil
    } catch {
      return error
    }
  }

  /// A story told from the usual one with something changed.
  static func told(_ change: (inout TrialStory) -> Void) -> TrialStory {
    var story = TrialStory()
    change(&story)
    return story
  }
}

extension TrialAuthority {
  /// Decides a command and takes what follows from it into the state.
  mutating func take(_ command: TrialCommand, at moment: Instant) throws(Refusal) {
    for event in try Self.decide(command, in: self, at: moment) { apply(event) }
  }

  /// What `command` is refused for; `nil` when it is taken.
  func refusal(of command: TrialCommand, at moment: Instant = TrialStory.noon) -> Refusal? {
    do {
      _ = try Self.decide(command, in: self, at: moment)
      return nil
    } catch {
      return error
    }
  }

  /// What a permit at `moment` is refused for; `nil` when one is issued.
  func refusalOfPermit(at moment: Instant) -> Refusal? {
    do {
      _ = try permit(at: moment)
      return nil
    } catch {
      return error
    }
  }
}

extension Instant {
  /// So many milliseconds later.
  static func + (moment: Instant, milliseconds: Int64) -> Instant { moment.adding(Span(milliseconds: milliseconds)) }
}
