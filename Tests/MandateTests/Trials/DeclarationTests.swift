import Mandate
import Testing

@Suite("Declaring a trial: just inside and just outside each limit")
struct DeclarationTests {
  @Test("a trial that keeps to every rule is declared and gets its permit")
  func usual() throws {
    let trial = try TrialStory().declared()
    #expect(trial.declaration == TrialStory().declaration)
    #expect(trial.start == TrialStory.noon && trial.until == TrialStory.noon + 8 * 3_600_000 && !trial.ended)
    let permit = try trial.permit(at: TrialStory.noon)
    #expect(permit.authority == TrialStory().id && permit.list == TrialStory().list)
    #expect(permit.threshold == TrialStory().threshold && permit.pack == TrialStory().pack)
    #expect(permit.start == TrialStory.noon && permit.until == TrialStory.noon + 8 * 3_600_000)
  }

  @Test("the responsible officer is named", arguments: ["", " ", "\t\n", "\u{00A0}\u{2003}"])
  func blankOfficer(name: String) {
    #expect(TrialStory.told { $0.officer = name }.refusal?.rule == .trialOfficer)
    #expect(TrialStory.told { $0.officer = name + "A" }.refusal == nil)
  }

  @Test("consent is declared, or there is no trial")
  func consent() {
    #expect(TrialStory.told { $0.consentRecorded = false }.refusal?.rule == .trialConsent)
  }

  @Test(
    "a Blue List holds 1 to 500 people", arguments: [(-1, false), (0, false), (1, true), (500, true), (501, false)])
  func listSize(people: Int, isTaken: Bool) {
    #expect(TrialStory.told { $0.people = people }.refusal?.rule == (isTaken ? nil : .trialListSize))
  }

  @Test("a trial's window is longer than nothing and no longer than 24 hours")
  func window() {
    let day = Span.hours(24)
    #expect(TrialStory.told { $0.window = day }.refusal == nil)
    #expect(TrialStory.told { $0.window = Span(milliseconds: day.milliseconds + 1) }.refusal?.rule == .authorityWindow)
    #expect(TrialStory.told { $0.window = Span(milliseconds: 1) }.refusal == nil)
    #expect(TrialStory.told { $0.window = .seconds(0) }.refusal?.rule == .authorityWindow)
    #expect(TrialStory.told { $0.window = Span(milliseconds: -1) }.refusal?.rule == .authorityWindow)
    #expect(TrialStory.told { $0.window = Span(milliseconds: .max) }.refusal?.rule == .authorityWindow)
  }

  @Test(
    "a threshold tells people apart: above 0, at most 1",
    arguments: [
      (Int32.min, false), (-1, false), (0, false), (1, true), (999_999, true), (1_000_000, true), (1_000_001, false),
      (Int32.max, false),
    ])
  func threshold(millionths: Int32, isTaken: Bool) {
    let story = TrialStory.told { $0.threshold = Threshold(millionths: millionths) }
    #expect(story.refusal?.rule == (isTaken ? nil : .authorityThreshold))
  }

  @Test("one live source among recorded files is one too many")
  func liveSource() {
    let camera = SourceIdentity.live(name: "rtsp://camera")
    #expect(TrialStory.told { $0.sources = [camera] }.refusal?.rule == .trialRecordedOnly)
    #expect(TrialStory.told { $0.sources = [TrialStory.clip, camera] }.refusal?.rule == .trialRecordedOnly)
  }

  @Test("a trial without anything to look at is none")
  func noSource() {
    #expect(TrialStory.told { $0.sources = [] }.refusal?.rule == .authoritySources)
  }

  @Test("a list that was built for another authority is not taken, not even one that differs in a single bit")
  func anothersList() {
    let story = TrialStory.told { $0.listOwner = AuthorityID(high: 0xA1, low: 0) }
    #expect(story.refusal?.rule == .listOwner)
  }

  @Test("a trial is declared once; another needs a declaration of its own")
  func twice() throws {
    let trial = try TrialStory().declared()
    #expect(trial.refusal(of: .declare(TrialStory().declaration))?.rule == .authorityEnded)
    let other = TrialStory.told { $0.id = AuthorityID(high: 7, low: 7) }
    #expect(trial.refusal(of: .declare(other.declaration))?.rule == .authorityEnded)
  }

  @Test("of several broken rules the first in a reader's order is named: who, may they, what at, whom for, how")
  func order() {
    var story = TrialStory.told {
      $0.officer = ""
      $0.consentRecorded = false
      $0.sources = [.live(name: "/dev/video0")]
      $0.listOwner = AuthorityID(high: 0, low: 0)
      $0.people = 501
      $0.threshold = Threshold(millionths: 0)
      $0.window = .hours(25)
    }
    var named: [Rule] = []
    while let refusal = story.refusal, named.count < 10 {
      named.append(refusal.rule)
      switch refusal.rule {
      case .trialOfficer: story.officer = "A"
      case .trialConsent: story.consentRecorded = true
      case .trialRecordedOnly: story.sources = []
      case .authoritySources: story.sources = [TrialStory.clip]
      case .listOwner: story.listOwner = nil
      case .trialListSize: story.people = 500
      case .authorityThreshold: story.threshold = Threshold(millionths: 1)
      case .authorityWindow: story.window = .hours(24)
      default: break
      }
    }
    #expect(
      named == [
        .trialOfficer, .trialConsent, .trialRecordedOnly, .authoritySources, .listOwner, .trialListSize,
        .authorityThreshold, .authorityWindow,
      ])
  }
}
