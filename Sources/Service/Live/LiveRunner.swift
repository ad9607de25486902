import Faces
import Mandate
import Recognition

/// Runs the recognisers of a live deployment, one thread for each camera, from before it goes live until it has ended.
///
/// A lease stands for a second and is renewed four times in it. When one is refused every camera is told to stop; should
/// that not reach a camera, its lease runs out by itself.
public struct LiveRunner: Sendable {
  private let owner: any LiveOwner
  private let cameras: [LiveCamera]
  private let store: ModelStore
  private let policy: RecognitionPolicy
  private let pace: LivePace
  private let clock: Clock

  /// Between two looks at what the cameras tell.
  static let tick = Span(milliseconds: 25)
  /// Between two renewals.
  static let renewal = Span(milliseconds: 250)

  /// A runner of cameras.
  public init(
    owner: any LiveOwner, cameras: [LiveCamera], store: ModelStore, policy: RecognitionPolicy = .standard,
    pace: LivePace, clock: Clock = .system
  ) {
    self.owner = owner
    self.cameras = cameras
    self.store = store
    self.policy = policy
    self.pace = pace
    self.clock = clock
  }

  /// Runs until the deployment has ended or the task is cancelled.
  ///
  /// - Parameter tell: receives what happens, as it happens.
  public func run(tell: @escaping (LiveOutput) -> Void) async throws(LiveError) -> LiveSummary {
    let standing = try await owner.standing()
    var policy = policy
    policy.holdMax = Double(standing.holdMax.milliseconds) / 1_000
    let identity = try identity(for: standing)
    let threads = cameras.map { camera in
      CameraThread(
        camera: camera, store: store, pack: identity.name, policy: policy, pace: pace, clock: clock,
        control: CameraControl())
    }
    for thread in threads { thread.start() }
    var director = LiveDirector(owner: owner, threads: threads, identity: identity, clock: clock, tell: tell)
    do throws(LiveError) {
      try await director.direct()
    } catch {
      await director.dismiss()
      throw error
    }
    await director.dismiss()
    return director.summary
  }

  /// The installed pack that the application names.
  private func identity(for standing: LiveStanding) throws(LiveError) -> SystemIdentity {
    guard let pack = standing.pack else {
      throw .unusable(["\(owner.deployment) has no application: there is no pack to load"])
    }
    do throws(PackError) {
      if let identity = try SystemIdentity(store: store, digest: pack, policy: policy) { return identity }
    } catch {
      throw .unusable([error.description])
    }
    throw .unusable(["no installed pack has the digest \(pack) that \(owner.deployment) names; see overt models list"])
  }
}
