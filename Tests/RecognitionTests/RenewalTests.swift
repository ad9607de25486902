import Capture
import Faces
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport
import Testing

@Suite("A lease that is renewed, or not", .serialized)
struct RenewalTests {
  /// Looks at an empty street every 40 ms of its clock and says when it was stopped, in milliseconds, and why.
  private func look(
    _ street: Street, window: DeclaredTrial, for milliseconds: Int64,
    renewed: (Int64, Recogniser<Trial>) throws(Refusal) -> Void = { _, _ throws(Refusal) in }
  ) throws -> (at: Int64, rule: Rule)? {
    var elapsed: Int64 = 0
    let recogniser = try Recogniser(
      permit: window.permit(), source: DeclaredTrial.clip, engine: street.engine, gallery: street.gallery,
      policy: .standard, now: { DeclaredTrial.noon.adding(Span(milliseconds: elapsed)) })
    let grey = RGBImage(width: 64, height: 48)
    var findings = Findings()
    while elapsed < milliseconds {
      try renewed(elapsed, recogniser)
      do throws(FaceError) {
        try recogniser.search(
          Picture(grey), at: .init(index: Int(elapsed / 40), time: Double(elapsed) / 1_000), into: &findings)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        return (elapsed, refusal.rule)
      }
      elapsed += 40
    }
    return nil
  }

  private func trial(
    _ street: Street, people: Int = 1, pack: ContentDigest? = nil, threshold: Threshold? = nil,
    window: Span = .seconds(1), number: UInt64 = 1
  ) throws -> DeclaredTrial {
    try DeclaredTrial(
      people: people, pack: pack ?? street.engine.digest,
      threshold: threshold ?? street.engine.embedderCard.threshold, window: window, number: number)
  }

  private func street() throws -> Street? {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return nil }
    return try Street(models: models, listed: [("A", faces.mated[0].enrolled.photographs[0])])
  }

  @Test("without renewal recognition ends by itself when the second is over, at the very frame")
  func lapsing() throws {
    guard let street = try street() else { return }
    let stopped = try #require(try look(street, window: trial(street), for: 3_000))
    #expect(stopped.at == 1_000 && stopped.rule == .authorityWindow)
  }

  @Test("renewed in time it goes on, and ends with the last lease")
  func renewing() throws {
    guard let street = try street() else { return }
    let longer = try trial(street, window: .seconds(2))
    let stopped = try #require(
      try look(street, window: trial(street), for: 5_000) { elapsed, recogniser throws(Refusal) in
        if elapsed == 720 {
          try recogniser.renew(
            with: longer.permit(at: DeclaredTrial.noon.adding(Span(milliseconds: elapsed))))
        }
      })
    #expect(stopped.at == 2_000 && stopped.rule == .authorityWindow)
  }

  @Test("a lease for what is left of the list renews once the gallery has left somebody out, and before it does not")
  func narrowed() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let street = try Street(
      models: models,
      listed: [("A", faces.mated[0].enrolled.photographs[0]), ("B", faces.mated[1].enrolled.photographs[0])])
    let fewer = try trial(street, people: 1, window: .seconds(2))
    var refusals: [Rule] = []
    let stopped = try #require(
      try look(street, window: trial(street, people: 2), for: 5_000) { elapsed, recogniser throws(Refusal) in
        guard elapsed == 400 || elapsed == 720 else { return }
        if elapsed == 720 { _ = try? street.gallery.remove("B") }
        do throws(Refusal) {
          try recogniser.renew(with: fewer.permit(at: DeclaredTrial.noon.adding(Span(milliseconds: elapsed))))
        } catch {
          refusals.append(error.rule)
        }
      })
    #expect(refusals == [.listOwner] && stopped.at == 2_000 && stopped.rule == .authorityWindow)
    #expect(street.gallery.list.people == 1 && street.gallery.entries == ["A"])
  }

  @Test(
    "a lease of another authority, list, threshold or pack, or one that is over, renews nothing; the first one stays")
  func refusing() throws {
    guard let street = try street() else { return }
    let threshold = Threshold(millionths: street.engine.embedderCard.threshold.millionths - 1)
    let others: [(DeclaredTrial, Rule)] = [
      (try trial(street, window: .seconds(9), number: 2), .listOwner),
      (try trial(street, people: 2, window: .seconds(9)), .listOwner),
      (try trial(street, threshold: threshold, window: .seconds(9)), .authorityThreshold),
      (try trial(street, pack: .zero, window: .seconds(9)), .authorityPack),
      (try trial(street, window: Span(milliseconds: 500)), .authorityWindow),
    ]
    for (other, rule) in others {
      var refused: Rule?
      let stopped = try look(street, window: trial(street), for: 3_000) { elapsed, recogniser throws(Refusal) in
        guard elapsed == 520 else { return }
        let permit = try other.permit()
        do throws(Refusal) { try recogniser.renew(with: permit) } catch { refused = error.rule }
      }
      #expect(refused == rule)
      #expect(stopped?.at == 1_000, "the lease that was held stands to its end and no longer")
    }
  }
}
