import Capture
import Foundation
import Mandate
import Recognition

/// How the recogniser of a deployment is run.
struct LivePlan: Sendable {
  /// The cameras.
  let cameras: [LiveCamera]
  /// How recordings are played.
  let pace: LivePace
  /// Exactly how it decides.
  let identity: SystemIdentity
  /// What its process is told first.
  let preparation: Preparation
  /// When performance is flagged.
  let levels: FlagWatch.Levels

  /// A plan.
  init(
    cameras: [LiveCamera], pace: LivePace, identity: SystemIdentity, policy: RecognitionPolicy, settings: LiveSettings
  ) throws(LiveError) {
    self.cameras = cameras
    self.pace = pace
    self.identity = identity
    levels = settings.levels
    var files: [String] = []
    var devices: [String] = []
    var ports: Set<UInt16> = []
    for camera in cameras {
      if let recording = camera.recording { files.append(recording) }
      for source in [try camera.streams?.main, try camera.streams?.sub].compactMap(\.self) {
        if source.kind == .device { devices.append(source.identity) }
        if let port = source.port { ports.insert(port) }
      }
    }
    preparation = Preparation(
      pack: identity.name, digest: identity.pack, policy: policy, floor: settings.floor,
      cores: max(1, min(settings.cores, cameras.count, 1_024)), mustBeConfined: settings.mustBeConfined, files: files,
      devices: devices, ports: ports.sorted())
  }
}

/// What may be set of how a recogniser is run.
public struct LiveSettings: Sendable {
  /// Worker threads at most, one for each core.
  public var cores: Int
  /// Whether a recogniser that cannot be confined is not run at all.
  public var mustBeConfined: Bool
  /// Seconds between two looks at one camera at most, however much there is to do.
  public var floor: Double
  /// When performance is flagged.
  package var levels = FlagWatch.Levels()

  /// Settings.
  public init(cores: Int, mustBeConfined: Bool, floor: Double = 0.4) {
    self.cores = cores
    self.mustBeConfined = mustBeConfined
    self.floor = floor
  }
}

extension SourceAddress {
  /// The port that a TCP connection is made to; `nil` for devices and files.
  var port: UInt16? {
    let usual: Int
    switch kind {
    case .rtsp(let secure): usual = secure ? 322 : 554
    case .http(let secure): usual = secure ? 443 : 80
    case .device, .file: return nil
    }
    return UInt16(exactly: URLComponents(string: identity)?.port ?? usual)
  }
}
