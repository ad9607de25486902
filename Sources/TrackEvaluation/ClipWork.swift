import Evaluation
import Faces
import Foundation
import Mandate
import Recognition
import Synchronization

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
    let bench = Bench(count: clips.count)
    let workers = min(threads, max(1, clips.count))
    for number in 0..<workers {
      let thread = Thread { work(bench, clips, sought, policy, system) }
      thread.name = "overt.tracks.\(number)"
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<workers {
      while bench.ended.wait(timeout: .now() + .milliseconds(250)) == .timedOut {
        tell(bench.progress(seconds: Double((ContinuousClock.now - begun).components.seconds)))
      }
    }
    let state = bench.state.withLock { $0 }
    if let problem = state.problem { throw problem }
    return state.outcomes.compactMap(\.self)
  }

  private func work(
    _ bench: Bench, _ clips: [LabelledClip], _ sought: Set<String>, _ policy: RecognitionPolicy,
    _ system: EvaluatedSystem
  ) {
    do throws(EvaluationError) {
      var watcher: ClipWatcher?
      while let number = bench.next() {
        let permit: EvaluationPermit
        do throws(Refusal) {
          permit = try EvaluationPermit.declare(responsible: responsible, at: declared)
        } catch {
          throw .face(.refused(error))
        }
        let ready: ClipWatcher
        if let watcher { ready = watcher } else { ready = try made(sought, policy, system) }
        watcher = ready
        let outcome = try ready.watch(clips[number].video, labels: clips[number].labels, under: permit) {
          bench.came(number, frames: $0, of: $1)
        }
        bench.finish(number, outcome)
      }
    } catch {
      bench.fail(error)
    }
    bench.ended.signal()
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

  /// What the threads share.
  private final class Bench: Sendable {
    struct State: Sendable {
      var next = 0
      var frames: [Int]
      var totals: [Int?]
      var outcomes: [ClipWatcher.Outcome?]
      var problem: EvaluationError?
    }

    let state: Mutex<State>
    let ended = DispatchSemaphore(value: 0)

    init(count: Int) {
      state = Mutex(
        State(
          frames: [Int](repeating: 0, count: count), totals: [Int?](repeating: nil, count: count),
          outcomes: [ClipWatcher.Outcome?](repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.problem == nil, state.next < state.outcomes.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func came(_ number: Int, frames: Int, of total: Int?) {
      state.withLock { state in
        state.frames[number] = frames
        state.totals[number] = total
      }
    }

    func finish(_ number: Int, _ outcome: ClipWatcher.Outcome) {
      state.withLock { $0.outcomes[number] = outcome }
    }

    func fail(_ problem: EvaluationError) {
      state.withLock { if $0.problem == nil { $0.problem = problem } }
    }

    func progress(seconds: Double) -> Progress {
      let (frames, totals) = state.withLock { ($0.frames.reduce(0, +), $0.totals) }
      let known = totals.compactMap(\.self)
      // A clip that waits for its turn has not said yet how long it is: as long as the others.
      let total = known.isEmpty ? nil : known.reduce(0, +) / known.count * totals.count
      let remaining = total.flatMap { frames > 0 ? seconds / Double(frames) * Double(max(0, $0 - frames)) : nil }
      return Progress(frames: frames, total: total, remaining: remaining)
    }
  }
}
