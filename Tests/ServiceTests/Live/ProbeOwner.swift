@_spi(Lease) import Mandate
import Foundation
import Service
import Synchronization

/// An owner that needs no station: it gives leases until it is told otherwise, keeps what is put on record, and can be made
/// to stall as a store does.
final class ProbeOwner: LiveOwner {
  struct State {
    var phase = Phase.live
    var refusedAt: Instant?
    var stalled = false
    var raised: [LiveAlert] = []
    var sightings = 0
    var tallies: [CameraTallied] = []
    var flags: [FlagChange] = []
    var pauses = 0
    var different: Set<AlertID> = []
    var sought: Set<EntryID> = [EntryID(1)]
  }

  let deployment = DeploymentID(1)
  let state = Mutex(State())
  private let cameras: [CameraCode: String]

  init(cameras: [LiveCamera]) {
    self.cameras = Dictionary(uniqueKeysWithValues: cameras.map { ($0.code, $0.code.code) })
  }

  /// What a look that is refused is refused with.
  private static let refusal = Refusal(.authorityEnded, reported: "The probe's deployment has ended.")

  var raised: [LiveAlert] { state.withLock { $0.raised } }

  /// Ends the deployment, as a halt does.
  func halt() {
    state.withLock { state in
      state.phase = .ended
      state.refusedAt = Clock.system.now()
    }
  }

  func standing() async throws(LiveError) -> LiveStanding {
    await stall()
    return state.withLock {
      LiveStanding(
        phase: $0.phase, cameras: cameras, pack: nil, different: $0.different, sought: $0.sought)
    }
  }

  func lease() async throws(LiveError) -> Permit<Live> {
    await stall()
    guard state.withLock({ $0.phase == .live }) else { throw .refused(Self.refusal) }
    let now = Clock.system.now()
    return Permit(
      lease: ToldChild.list.owner,
      list: ListIdentity(
        owner: ToldChild.list.owner, digest: ToldChild.list.digest, people: state.withLock { $0.sought.count }),
      threshold: Threshold(millionths: 500_000),
      pack: Samples.digest,
      start: now, until: now.adding(.seconds(1)), sources: cameras.values.map { .live(name: $0) })
  }

  func entries() async throws(LiveError) -> [LiveEntry] {
    let sought = state.withLock { $0.sought }.sorted()
    return sought.map { LiveEntry(entry: $0, photographs: (0..<9).map { [UInt8($0)] }) }
  }

  func raise(_ alert: LiveAlert) async throws(LiveError) -> AlertID {
    await stall()
    return try record { state in
      state.raised.append(alert)
      return AlertID(state.raised.count)
    }
  }

  func sight(_ alert: AlertID, on camera: CameraCode, at moment: Instant, score: Threshold) async throws(LiveError) {
    try record { $0.sightings += 1 }
  }

  func tally(_ tally: CameraTallied) async throws(LiveError) {
    await stall()
    state.withLock { $0.tallies.append(tally) }
  }

  func flag(_ change: FlagChange) async throws(LiveError) { try record { $0.flags.append(change) } }

  func pauseForEquipment() async throws(LiveError) {
    state.withLock { state in
      state.pauses += 1
      state.phase = .paused
    }
  }

  private func record<Value>(_ change: (inout State) -> Value) throws(LiveError) -> Value {
    let value = state.withLock { $0.phase == .live ? change(&$0) : nil }
    guard let value else { throw .refused(Self.refusal) }
    return value
  }

  private func stall() async {
    while state.withLock({ $0.stalled }) { try? await Task.sleep(for: .milliseconds(20)) }
  }
}
