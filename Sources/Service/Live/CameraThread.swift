import Capture
import Faces
import Foundation
import Gallery
import Imaging
import Mandate
import Recognition

/// One camera's recogniser, on a thread of its own: loads the networks, enrols who is sought, looks, stops when told.
struct CameraThread: Sendable {
  let camera: LiveCamera
  let store: ModelStore
  let pack: String
  let policy: RecognitionPolicy
  let pace: LivePace
  let clock: Clock
  let control: CameraControl

  /// Begins.
  func start() {
    let thread = Thread { work() }
    thread.name = "overt.\(camera.code)"
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func work() {
    do throws(LiveError) {
      let engine = try usable { () throws(FaceError) in try FaceEngine(store: store, pack: pack) }
      control.ready(
        .ready(
          pack: engine.pack.name, precision: engine.precision.rawValue,
          warning: engine.pack.provenance.warns ? engine.pack.provenance.weakness : nil,
          memoryIsLocked: engine.memoryIsLocked))
      var tape = Tape(camera: camera, pace: pace, clock: clock)
      while let session = control.next() {
        try look(session, engine: engine, tape: &tape)
        try usable { () throws(FaceError) in try engine.forget() }
        control.count { $0.templates = engine.counts }
      }
    } catch {
      control.tell(.failed(error))
    }
    control.finish()
  }

  private func look(_ session: CameraSession, engine: FaceEngine, tape: inout Tape) throws(LiveError) {
    guard var permit = control.takePermit() else { return }
    let enrolment = LiveEnrolment(engine: engine, control: control, clock: clock)
    guard let gallery = try enrolment.enrol(session.entries, under: &permit) else { return }
    let threshold = permit.threshold
    let list = gallery.list
    let recogniser: Recogniser<Live>
    do throws(Refusal) {
      recogniser = try Recogniser(
        permit: permit, source: session.source, engine: engine, gallery: gallery, policy: policy, now: clock.now)
    } catch {
      throw .refused(error)
    }
    control.tell(
      .looking(
        people: session.entries.count, photographs: session.entries.reduce(0) { $0 + $1.photographs.count },
        threshold: threshold))
    let before = control.counts.tallies
    var findings = Findings()
    tape.resume()
    while !control.isStopped {
      if let fresh = control.takePermit() { try renew(recogniser, with: fresh) }
      guard let stamp = try tape.advance(recogniser) else {
        recogniser.finish()
        control.tell(.over)
        control.rest()
        break
      }
      if recogniser.needsPixels(of: stamp) {
        guard try tape.takePicture(of: stamp) else {
          recogniser.pass(stamp)
          control.count { $0.dropped += 1 }
          continue
        }
        let seenAt = clock.now()
        try search(recogniser, tape: tape, stamp: stamp, into: &findings)
        for alert in findings.alerts { tell(alert, seenAt: seenAt, list: list) }
        findings.removeAll()
        control.count { counts in
          counts.lastLookAt = clock.now()
          counts.tallies = before
          counts.tallies += recogniser.tallies
          counts.templates = engine.counts
        }
      } else {
        recogniser.pass(stamp)
      }
    }
    recogniser.finish()
    for note in tape.takeNotes() { control.tell(.note(note)) }
    control.count { counts in
      counts.tallies = before
      counts.tallies += recogniser.tallies
    }
  }

  /// Looks at a frame. Where the lease ran out because its renewal is late, waits for it; a camera that does not wait drops
  /// the frame.
  private func search(
    _ recogniser: Recogniser<Live>, tape: borrowing Tape, stamp: FrameStamp, into findings: inout Findings
  ) throws(LiveError) {
    while !control.isStopped {
      do throws(FaceError) {
        return try recogniser.search(Picture(tape.image), at: stamp, into: &findings)
      } catch {
        guard case .refused(let refusal) = error else { throw .unusable(["\(camera.code): \(error)"]) }
        guard refusal.rule == .authorityWindow else { throw .refused(refusal) }
      }
      guard !pace.realtime else { return control.count { $0.dropped += 1 } }
      usleep(5_000)
      if let fresh = control.takePermit() { try renew(recogniser, with: fresh) }
    }
  }

  private func renew(_ recogniser: Recogniser<Live>, with fresh: consuming Permit<Live>) throws(LiveError) {
    do throws(Refusal) {
      try recogniser.renew(with: fresh)
    } catch {
      // A lease that lay too long is as good as none; the next one comes.
      if error.rule != .authorityWindow { throw .refused(error) }
    }
  }

  private func tell(_ alert: Alert, seenAt: Instant, list: ListIdentity) {
    let entries = ([alert.best] + alert.others).compactMap { EntryID($0.entry) }
    guard let score = Threshold(score: Double(alert.best.score)), !entries.isEmpty else { return }
    control.tell(
      .alert(
        LiveAlert(camera: camera.code, seenAt: seenAt, score: score, entries: entries, watchlist: list.digest)))
  }

  private func usable<Value, Problem: Error & CustomStringConvertible>(
    _ body: () throws(Problem) -> Value
  ) throws(LiveError) -> Value {
    do {
      return try body()
    } catch {
      throw .unusable(["\(camera.code): \(error)"])
    }
  }
}
