import Mandate
import Synchronization

/// The newest previews of a live deployment's cameras: small pictures, pixelated as a whole where they were taken. They are
/// made only while somebody asks, kept in memory only, and forgotten within seconds, or at once when looking ends.
public final class LivePreviews: Sendable {
  private struct State {
    /// When each camera was asked for last, in seconds.
    var asked: [CameraCode: Double] = [:]
    var pictures: [CameraCode: (jpeg: [UInt8], at: Double)] = [:]
  }

  /// Seconds for which previews are made after somebody asked.
  package static let interest = 5.0
  /// Seconds after which a preview is forgotten.
  package static let life = 2.0

  private let state = Mutex(State())
  private let clock: Clock

  /// None yet.
  public init(clock: Clock = .system) {
    self.clock = clock
  }

  /// The newest preview of a camera as a JPEG file, and asks for more; `nil` while there is none, as at the first call.
  public func newest(of camera: CameraCode) -> [UInt8]? {
    let now = clock.seconds()
    return state.withLock { state in
      state.asked[camera] = now
      guard let picture = state.pictures[camera], now - picture.at <= Self.life else { return nil }
      return picture.jpeg
    }
  }

  /// The cameras that somebody asked for of late; what has outlived its time is forgotten.
  package func wanted() -> Set<CameraCode> {
    let now = clock.seconds()
    return state.withLock { state in
      state.asked = state.asked.filter { now - $0.value <= Self.interest }
      state.pictures = state.pictures.filter { now - $0.value.at <= Self.life }
      return Set(state.asked.keys)
    }
  }

  /// Keeps what came, in the place of what was there.
  package func keep(_ fresh: [CameraCode: [UInt8]]) {
    guard !fresh.isEmpty else { return }
    let now = clock.seconds()
    state.withLock { state in
      for (camera, jpeg) in fresh { state.pictures[camera] = (jpeg, now) }
    }
  }

  /// Forgets every picture.
  func forget() { state.withLock { $0.pictures = [:] } }
}
