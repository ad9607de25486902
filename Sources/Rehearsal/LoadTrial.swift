import Faces
import Foundation
import Mandate
import Recognition
import Service
import StationStory
import Synchronization

/// Lets a recogniser's process look at so many cameras for a while, under a rehearsed deployment, and says how it fared.
package struct LoadTrial: Sendable {
  /// The cameras.
  package var cameras: [LiveCamera]
  /// What identifies each, in the same order, as the rehearsed authority binds it.
  package var identities: [String]
  /// Who is sought: each person's photographs.
  package var sought: [[[UInt8]]]
  /// The networks.
  package var store: ModelStore
  /// The embedder; `nil` for the chosen or preferred one.
  package var pack: String?
  /// How recognition decides.
  package var policy = RecognitionPolicy.standard
  /// What starts the recogniser's process.
  package var maker: any RecogniserMaker
  /// Worker threads.
  package var cores: Int
  /// How long the cameras are looked at, in seconds.
  package var seconds: Double
  /// How recordings are played.
  package var pace = LivePace(realtime: true, loop: true)

  /// A trial of cameras.
  package init(
    cameras: [LiveCamera], identities: [String], sought: [[[UInt8]]], store: ModelStore, pack: String?,
    maker: any RecogniserMaker, cores: Int, seconds: Double
  ) {
    self.cameras = cameras
    self.identities = identities
    self.sought = sought
    self.store = store
    self.pack = pack
    self.maker = maker
    self.cores = cores
    self.seconds = seconds
  }

  /// A trial of cameras that recordings stand for, played as fast as their time stamps say, again and again.
  package init(
    recordings: [(code: String, path: String)], sought: [[[UInt8]]], store: ModelStore, pack: String?,
    maker: any RecogniserMaker, cores: Int, seconds: Double
  ) {
    self.init(
      cameras: recordings.map { LiveCamera(code: CameraCode(unchecked: $0.code), path: $0.path) },
      identities: recordings.map { "rehearsed camera \($0.code)" }, sought: sought, store: store, pack: pack,
      maker: maker, cores: cores, seconds: seconds)
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - beside: runs while cameras are looked at and is cancelled at the end: what disturbs them.
  ///   - tell: receives what the recogniser tells.
  package func run(
    beside: @escaping @Sendable (Rehearsal) async -> Void = { _ in },
    tell: @escaping @Sendable (LiveOutput) -> Void = { _ in }
  ) async throws -> LoadResult {
    let identity = try SystemIdentity(store: store, pack: pack, policy: policy)
    let rehearsal = try Rehearsal(setting(identity), photographs: photographs)
    let watch = ProcessWatch(cameras: cameras.count)
    let runner = LiveRunner(
      owner: rehearsal, cameras: cameras, store: store, policy: policy, pace: pace,
      settings: LiveSettings(cores: cores, mustBeConfined: false), maker: maker,
      clock: Clock(
        now: { rehearsal.clock.now.wall }, seconds: Clock.system.seconds,
        processorSeconds: Clock.system.processorSeconds))
    let seconds = seconds
    let conductor = Task {
      while !watch.isLooking {
        try await Task.sleep(for: .milliseconds(20))
      }
      let disturbance = Task { await beside(rehearsal) }
      defer { disturbance.cancel() }
      let end = ContinuousClock.now.advanced(by: .seconds(seconds))
      while ContinuousClock.now < end {
        watch.look()
        try await Task.sleep(for: .milliseconds(500))
      }
      watch.look()
      try await rehearsal.end()
    }
    defer { conductor.cancel() }
    let summary = try await runner.run { output in
      watch.hear(output)
      tell(output)
    }
    let (alerts, tallies) = (try await rehearsal.alerts, await rehearsal.tallies)
    await rehearsal.close()
    return LoadResult(
      cameras: cameras.count, cores: cores, seconds: seconds, summary: summary, use: watch.use, alerts: alerts,
      tallies: tallies)
  }

  private func setting(_ identity: SystemIdentity) -> StorySetting {
    StorySetting(
      cameras: zip(cameras, identities).map { ($0.code, $1) }, threshold: identity.threshold, system: identity.policy,
      people: sought.count)
  }

  private var photographs: [LiveEntry] {
    sought.enumerated().map { LiveEntry(entry: EntryID($0 + 1), photographs: $1) }
  }
}
