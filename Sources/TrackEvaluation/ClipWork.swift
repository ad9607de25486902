import Evaluation
import Faces
import Mandate
import Recognition

/// Watches many clips on all cores: an engine for each thread.
public struct ClipWork: Sendable {
  /// How far it is.
  public struct Progress: Sendable {
    /// Frames watched, of all; `nil` where a clip does not say how many it has.
    public let frames: Int, total: Int?
    /// Seconds to the end as it looks now; `nil` where that cannot be said.
    public let remaining: Double?
  }

  private let store: ModelStore
  private let responsible: String
  private let declared: Instant
  private let threads: Int

  /// Prepares to work.
  ///
  /// - Parameters:
  ///   - responsible: who is responsible for the evaluation, and `declared` when.
  ///   - threads: clips watched at once.
  public init(store: ModelStore, responsible: String, declared: Instant, threads: Int) {
    self.store = store
    self.responsible = responsible
    self.declared = declared
    self.threads = max(1, threads)
  }

  func outcomes(
    of clips: [LabelledClip], sought: Set<String>, policy: RecognitionPolicy, system: EvaluatedSystem,
    tell: (Progress) -> Void
  ) throws(EvaluationError) -> [ClipWatcher.Outcome] {
    let begun = ContinuousClock.now
    let work = SharedWork<ClipWatcher.Outcome, [Watched]>(
      of: clips.count, count: [Watched](repeating: Watched(), count: clips.count))
    return try work.run(threads: threads, name: "overt.tracks") { _, watched in
      tell(Self.progress(watched, seconds: Double((ContinuousClock.now - begun).components.seconds)))
    } work: { work throws(EvaluationError) in
      var watcher: ClipWatcher?
      while let number = work.next() {
        let permit = try permit()
        let ready: ClipWatcher
        if let watcher { ready = watcher } else { ready = try made(sought, policy, system) }
        watcher = ready
        let outcome = try ready.watch(clips[number].video, labels: clips[number].labels, under: permit) {
          frames, total in
          work.count { $0[number] = Watched(frames: frames, total: total) }
        }
        work.finish(number, outcome)
      }
    }.pieces
  }

  /// Frames of a clip that were watched, of how many, where it says so.
  private struct Watched: Sendable {
    var frames = 0
    var total: Int?
  }

  private static func progress(_ clips: [Watched], seconds: Double) -> Progress {
    let frames = clips.reduce(0) { $0 + $1.frames }
    let known = clips.compactMap(\.total)
    // A clip that waits for its turn has not said yet how long it is: as long as the others.
    let total = known.isEmpty ? nil : known.reduce(0, +) / known.count * clips.count
    let remaining = total.flatMap { frames > 0 ? seconds / Double(frames) * Double(max(0, $0 - frames)) : nil }
    return Progress(frames: frames, total: total, remaining: remaining)
  }

  private func permit() throws(EvaluationError) -> EvaluationPermit {
    do throws(Refusal) {
      return try EvaluationPermit.declare(responsible: responsible, at: declared)
    } catch {
      throw .face(.refused(error))
    }
  }

  private func made(
    _ sought: Set<String>, _ policy: RecognitionPolicy, _ system: EvaluatedSystem
  ) throws(EvaluationError) -> ClipWatcher {
    do throws(FaceError) {
      let engine = try FaceEngine(store: store, pack: system.pack, precision: system.precision)
      return ClipWatcher(engine: engine, policy: policy, sought: sought)
    } catch {
      throw .face(error)
    }
  }
}
