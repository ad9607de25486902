import Faces
import Foundation
import Imaging
import Mandate

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
    // Beside them are counted the images that were in the cache.
    let work = SharedWork<ImageTemplate, Int>(of: paths.count, count: 0)
    let (templates, cached) = try work.run(threads: threads, name: "overt.evaluate") { done, cached in
      let elapsed = Self.seconds(since: begun)
      // Images from the cache cost nothing, so they say nothing about the rest.
      let made = done - cached
      let remaining = made > 0 ? elapsed / Double(made) * Double(paths.count - done) : nil
      tell(Progress(done: done, total: paths.count, cached: cached, elapsed: elapsed, remaining: remaining))
    } work: { work throws(EvaluationError) in
      try describe(paths, cache, work)
    }
    return Outcome(templates: templates, cached: cached, seconds: Self.seconds(since: begun))
  }

  /// What one thread does.
  private func describe(
    _ paths: [String], _ cache: TemplateCache?, _ work: SharedWork<ImageTemplate, Int>
  ) throws(EvaluationError) {
    var maker: TemplateMaker?
    while let number = work.next() {
      let path = paths[number]
      let bytes = try decoded { () throws(ImageError) in try ImageFile.read(path: path) }
      let digest = ContentDigest(hashing: bytes).bytes
      if let known = cache?.known[digest] {
        work.finish(number, known) { $0 += 1 }
        continue
      }
      let made: TemplateMaker
      if let maker { made = maker } else { made = try makeMaker() }
      maker = made
      let image = try decoded { () throws(ImageError) in try ImageFile.decode(bytes, name: path) }
      let template = try made.imageTemplate(of: image, digest: digest)
      try cache?.keep(template)
      work.finish(number, template)
    }
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
}
