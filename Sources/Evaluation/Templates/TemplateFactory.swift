import Faces
import Foundation
import Imaging
import Mandate
import Synchronization

/// Makes the templates of many labelled stills, on all cores: an engine for each, in a thread of its own.
public struct TemplateFactory: Sendable {
  /// How far it is.
  public struct Progress: Sendable {
    /// Images done, of all.
    public let done: Int, total: Int
    /// Images that were in the cache.
    public let cached: Int
    /// Seconds since the beginning, and to the end as it looks now; `nil` at the very beginning.
    public let elapsed: Double, remaining: Double?
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// One for each image, in the order given.
    public let templates: [ImageTemplate]
    /// Images that were in the cache.
    public let cached: Int
    /// Seconds it took.
    public let seconds: Double
  }

  private let system: EvaluatedSystem
  private let store: ModelStore
  private let responsible: String
  private let declared: Instant
  private let threads: Int

  /// Prepares to work.
  ///
  /// - Parameters:
  ///   - responsible: who is responsible for the evaluation, and `declared` when.
  ///   - threads: engines, each with memory of its own; at most as many as there are images.
  public init(
    _ system: EvaluatedSystem, store: ModelStore, responsible: String, declared: Instant,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.system = system
    self.store = store
    self.responsible = responsible
    self.declared = declared
    self.threads = max(1, threads)
  }

  /// The templates of the images at `paths`.
  ///
  /// - Parameter tell: called a few times a second, on the caller's thread.
  public func templates(
    of paths: [String], cache: TemplateCache?, tell: (Progress) -> Void = { _ in }
  ) throws(EvaluationError) -> Outcome {
    let begun = ContinuousClock.now
    let bench = Bench(paths: paths)
    let workers = min(threads, max(1, paths.count))
    for number in 0..<workers {
      let thread = Thread { work(bench, cache) }
      thread.name = "overt.evaluate.\(number)"
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<workers {
      while bench.ended.wait(timeout: .now() + .milliseconds(250)) == .timedOut {
        let (done, cached) = bench.state.withLock { ($0.done, $0.cached) }
        let elapsed = Self.seconds(since: begun)
        // Images from the cache cost nothing, so they say nothing about the rest.
        let made = done - cached
        let remaining = made > 0 ? elapsed / Double(made) * Double(paths.count - done) : nil
        tell(Progress(done: done, total: paths.count, cached: cached, elapsed: elapsed, remaining: remaining))
      }
    }
    let state = bench.state.withLock { $0 }
    if let problem = state.problem { throw problem }
    return Outcome(
      templates: state.results.compactMap(\.self), cached: state.cached, seconds: Self.seconds(since: begun))
  }

  private func work(_ bench: Bench, _ cache: TemplateCache?) {
    var maker: TemplateMaker?
    while let number = bench.next() {
      do throws(EvaluationError) {
        let path = bench.paths[number]
        let bytes = try decoded { () throws(ImageError) in try ImageFile.read(path: path) }
        let digest = ContentDigest(hashing: bytes).bytes
        if let known = cache?.known[digest] {
          bench.finish(number, known, isCached: true)
          continue
        }
        let made: TemplateMaker
        if let maker { made = maker } else { made = try makeMaker() }
        maker = made
        let image = try decoded { () throws(ImageError) in try ImageFile.decode(bytes, name: path) }
        let template = try made.imageTemplate(of: image, digest: digest)
        try cache?.keep(template)
        bench.finish(number, template, isCached: false)
      } catch {
        bench.fail(error)
      }
    }
    bench.ended.signal()
  }

  private func makeMaker() throws(EvaluationError) -> TemplateMaker {
    let engine: FaceEngine
    do throws(FaceError) {
      engine = try FaceEngine(store: store, pack: system.pack, precision: system.precision)
    } catch {
      throw .face(error)
    }
    let permit: EvaluationPermit
    do throws(Refusal) {
      permit = try EvaluationPermit.declare(responsible: responsible, at: declared)
    } catch {
      throw .face(.refused(error))
    }
    return try TemplateMaker(engines: [engine], permit: permit)
  }

  private func decoded<Value>(_ body: () throws(ImageError) -> Value) throws(EvaluationError) -> Value {
    do throws(ImageError) {
      return try body()
    } catch {
      throw .image(error)
    }
  }

  private static func seconds(since begun: ContinuousClock.Instant) -> Double {
    let passed = (ContinuousClock.now - begun).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }

  /// What the threads share.
  private final class Bench: Sendable {
    struct State: Sendable {
      var next = 0
      var done = 0
      var cached = 0
      var results: [ImageTemplate?]
      var problem: EvaluationError?
    }

    let paths: [String]
    let state: Mutex<State>
    let ended = DispatchSemaphore(value: 0)

    init(paths: [String]) {
      self.paths = paths
      state = Mutex(State(results: [ImageTemplate?](repeating: nil, count: paths.count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.problem == nil, state.next < paths.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func finish(_ number: Int, _ template: ImageTemplate, isCached: Bool) {
      state.withLock { state in
        state.results[number] = template
        state.done += 1
        if isCached { state.cached += 1 }
      }
    }

    func fail(_ problem: EvaluationError) {
      state.withLock { if $0.problem == nil { $0.problem = problem } }
    }
  }
}
