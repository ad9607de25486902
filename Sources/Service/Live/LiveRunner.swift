import Confinement
import Faces
import Mandate
import Recognition

/// Runs the recogniser of a live deployment, in a process of its own that can do nothing else, from before the deployment
/// goes live until it has ended.
///
/// A lease stands for a second and is renewed four times in it. When one is refused the recogniser is told to stop; should
/// that not reach it, its lease runs out by itself, and its process is ended.
public struct LiveRunner: Sendable {
  private let owner: any LiveOwner
  private let cameras: [LiveCamera]
  private let store: ModelStore
  private let policy: RecognitionPolicy
  private let pace: LivePace
  private let settings: LiveSettings
  private let maker: any RecogniserMaker
  private let previews: LivePreviews?
  private let clock: Clock

  /// Between two looks at what the recogniser tells.
  static let tick = Span(milliseconds: 25)
  /// Between two renewals.
  static let renewal = Span(milliseconds: 250)

  /// A runner of cameras, whose recogniser is this very program.
  ///
  /// - Parameters:
  ///   - argument: the word with which the program becomes a recogniser.
  ///   - environment: all that the recogniser's process gets of an environment.
  ///   - previews: where previews are kept for those who ask; none are made without.
  public init(
    owner: any LiveOwner, cameras: [LiveCamera], store: ModelStore, policy: RecognitionPolicy = .standard,
    pace: LivePace, settings: LiveSettings, argument: String, environment: [String: String],
    previews: LivePreviews? = nil, clock: Clock = .system
  ) {
    let program = RecogniserProgram(
      program: Surroundings.program, arguments: ["overt", argument], environment: environment)
    self.init(
      owner: owner, cameras: cameras, store: store, policy: policy, pace: pace, settings: settings, maker: program,
      previews: previews, clock: clock)
  }

  /// A runner of cameras with any recogniser.
  package init(
    owner: any LiveOwner, cameras: [LiveCamera], store: ModelStore, policy: RecognitionPolicy = .standard,
    pace: LivePace, settings: LiveSettings, maker: any RecogniserMaker, previews: LivePreviews? = nil,
    clock: Clock = .system
  ) {
    self.owner = owner
    self.cameras = cameras
    self.store = store
    self.policy = policy
    self.pace = pace
    self.settings = settings
    self.maker = maker
    self.previews = previews
    self.clock = clock
  }

  /// Runs until the deployment has ended or the task is cancelled.
  ///
  /// - Parameter tell: receives what happens, as it happens.
  public func run(tell: @escaping (LiveOutput) -> Void) async throws(LiveError) -> LiveSummary {
    let standing = try await owner.standing()
    let identity = try identity(for: standing)
    return try await run(identity, from: standing, tell: tell)
  }

  /// Runs with an identity that is known, for tests whose recogniser has no networks.
  package func run(
    _ identity: SystemIdentity, from standing: LiveStanding, tell: @escaping (LiveOutput) -> Void
  ) async throws(LiveError) -> LiveSummary {
    var policy = policy
    policy.holdMax = Double(standing.holdMax.milliseconds) / 1_000
    let plan = try LivePlan(
      cameras: cameras, pace: pace, identity: identity, policy: policy, settings: settings)
    var director = LiveDirector(
      owner: owner, plan: plan, maker: maker, clock: clock, flags: standing.flags, previews: previews,
      tell: tell)
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
