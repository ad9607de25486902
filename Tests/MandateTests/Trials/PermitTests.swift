import Mandate
import Testing

@Suite("What a permit allows: its window, sources, list and networks, and nothing else")
struct PermitTests {
  private let noon = TrialStory.noon
  private let hour: Int64 = 3_600_000

  @Test("the window's first and last millisecond are in it, their neighbours are not")
  func window() throws {
    let trial = try TrialStory().declared()
    #expect(trial.refusalOfPermit(at: noon + -1)?.rule == .authorityWindow)
    #expect(trial.refusalOfPermit(at: noon) == nil)
    #expect(trial.refusalOfPermit(at: noon + (8 * hour - 1)) == nil)
    #expect(trial.refusalOfPermit(at: noon + 8 * hour)?.rule == .authorityWindow)
  }

  @Test("a permit issued within the window is no good after it")
  func outlived() throws {
    let permit = try TrialStory().declared().permit(at: noon)
    #expect(refusal { () throws(Refusal) in try permit.admit(at: noon + (8 * hour - 1)) } == nil)
    #expect(refusal { () throws(Refusal) in try permit.admit(at: noon + 8 * hour) }?.rule == .authorityWindow)
    #expect(refusal { () throws(Refusal) in try permit.admit(at: noon + -1) }?.rule == .authorityWindow)
  }

  @Test("an ended trial gets no permit, within its window or after it")
  func ended() throws {
    var trial = try TrialStory().declared()
    try trial.take(.end, at: noon + hour)
    for moment in [noon, noon + (hour - 1), noon + hour, noon + 2 * hour, noon + 9 * hour] {
      #expect(trial.refusalOfPermit(at: moment)?.rule == .authorityEnded)
    }
    #expect(trial.refusal(of: .end, at: noon + 2 * hour)?.rule == .authorityEnded)
    #expect(trial.refusal(of: .declare(TrialStory().declaration))?.rule == .authorityEnded)
  }

  @Test("without a declaration there is no permit, and nothing to end")
  func missing() {
    let nothing = TrialAuthority(replaying: [])
    #expect(nothing.refusalOfPermit(at: noon)?.rule == .authorityMissing)
    #expect(nothing.refusal(of: .end)?.rule == .authorityMissing)
  }

  @Test("a file is admitted by its bytes and its name, and a live source never")
  func sources() throws {
    let permit = try TrialStory().declared().permit(at: noon)
    #expect(refusal { () throws(Refusal) in try permit.admit(source: TrialStory.clip) } == nil)
    let others: [SourceIdentity] = [
      .recordedFile(name: "hall.mp4", digest: TrialStory.digest(2)),
      .recordedFile(name: "yard.mp4", digest: TrialStory.digest(1)),
      .live(name: "hall.mp4"),
    ]
    for other in others {
      #expect(refusal { () throws(Refusal) in try permit.admit(source: other) }?.rule == .authoritySources)
    }
  }

  @Test("only the list of this authority is admitted, with exactly its entries")
  func lists() throws {
    let permit = try TrialStory().declared().permit(at: noon)
    let own = TrialStory().list
    #expect(refusal { () throws(Refusal) in try permit.admit(list: own) } == nil)
    let others = [
      ListIdentity(owner: AuthorityID(high: 1, low: 1), digest: own.digest, people: own.people),
      ListIdentity(owner: own.owner, digest: TrialStory.digest(6), people: own.people),
      ListIdentity(owner: own.owner, digest: own.digest, people: own.people + 1),
    ]
    for other in others {
      #expect(refusal { () throws(Refusal) in try permit.admit(list: other) }?.rule == .listOwner)
    }
  }

  @Test("only the networks that the authority names are admitted")
  func packs() throws {
    let permit = try TrialStory().declared().permit(at: noon)
    #expect(refusal { () throws(Refusal) in try permit.admit(pack: TrialStory().pack) } == nil)
    #expect(
      refusal { () throws(Refusal) in try permit.admit(pack: TrialStory.digest(8)) }?.rule == .authorityPack)
  }

  @Test("an evaluation names who is responsible", arguments: ["", "  ", "\n"])
  func evaluation(name: String) throws {
    #expect(
      refusal { () throws(Refusal) in _ = try EvaluationPermit.declare(responsible: name, at: noon) }?.rule
        == .evaluationDeclaration)
    let permit = try EvaluationPermit.declare(responsible: "A. Example", at: noon)
    #expect(permit.responsible == "A. Example" && permit.declaredAt == noon)
  }
}

/// What `body` is refused for; `nil` when it is not.
func refusal(_ body: () throws(Refusal) -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}
