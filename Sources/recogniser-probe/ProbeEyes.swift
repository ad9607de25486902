import Glibc
import Mandate
import Recognition
import Service

/// Made-up eyes: the pack `look=20 alert=10` looks for 20 ms and finds somebody in every tenth picture of a camera, with
/// `fit=900` it is ready for a size of pictures after 0.9 s;
/// `try create=/path trace=17` tries those things instead and gives what refused them as its weakness; `crash` crashes.
struct ProbeEyes: EyeMaker {
  private static func settings(of preparation: Preparation) -> [(name: String, value: String)] {
    preparation.pack.split(separator: " ").map { part in
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      return (pair[0], pair.count > 1 ? pair[1] : "")
    }
  }

  func eye(for preparation: Preparation, now: @escaping @Sendable () -> Instant) throws(LiveError) -> any Eye {
    let settings = Self.settings(of: preparation)
    if settings.first?.name == "crash" { UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1 }
    let eye = ProbeEye(now: now)
    if settings.first?.name == "try" {
      eye.weakness = settings.dropFirst().map { "\($0.name)=\(Self.attempt($0.name, $0.value))" }.joined(separator: " ")
      return eye
    }
    for (name, value) in settings {
      switch name {
      case "look": eye.look = UInt32(value) ?? 0
      case "fit": eye.fit = UInt32(value) ?? 0
      case "alert": eye.alertEvery = Int(value) ?? 0
      default: throw .unusable(["probe: \(name)?"])
      }
    }
    return eye
  }

  private static func attempt(_ name: String, _ value: String) -> String {
    guard let attempt = Attempt(rawValue: name) else { return "unknown" }
    let refusal = attempt.refusal(path: value, number: Int32(value) ?? 0)
    return refusal.map { "\($0)" } ?? "done"
  }
}

/// Makes ready by sleeping.
struct ProbeFittings: FittingMaker {
  let takes: UInt32

  func fitting(for size: PictureSize) -> Fitting {
    usleep(takes * 1_000)
    return Fitting(size: size, networks: nil)
  }
}

/// Looks by sleeping.
final class ProbeEye: Eye {
  var look: UInt32 = 0
  var fit: UInt32 = 0
  var alertEvery = 0
  var weakness: String?
  private var withdrawn = 0
  private var ready: Set<PictureSize> = []
  private let now: @Sendable () -> Instant
  private var lease: Lease?
  private var list: ListIdentity?
  private var counts: [Tallies] = []
  private var muted: Set<[Int]> = []

  init(now: @escaping @Sendable () -> Instant) {
    self.now = now
  }

  var nature: EyeNature {
    EyeNature(pack: "probe", precision: "none", warning: weakness, memoryIsLocked: true)
  }
  var templates: TemplateTally? { nil }

  func begin(_ list: ListIdentity) { self.list = list }

  /// As photographs of other sizes take the place of what was ready.
  func enrol(_ photograph: [UInt8], of entry: EntryID, under lease: Lease) { ready.removeAll() }

  func withdraw(_ entries: [EntryID]) { withdrawn += entries.count }

  func look(at cameras: [CameraSetting], under lease: Lease) {
    self.lease = lease
    while counts.count < cameras.count { counts.append(Tallies()) }
  }

  func renew(with lease: Lease) { self.lease = lease }

  var fittings: any FittingMaker { ProbeFittings(takes: fit) }

  func isReady(for size: PictureSize) -> Bool { ready.contains(size) }

  func take(_ fitting: consuming Fitting) { ready.insert(fitting.size) }

  func look(at picture: FramePicture, _ frame: FeedFrame, camera: Int, findings: inout EyeFindings) -> Bool {
    guard let lease, let list, (try? lease.permit().admit(at: now())) != nil else { return false }
    counts[camera].framesSearched += 1
    usleep((look + (ready.contains(frame.size) ? 0 : fit)) * 1_000)
    // As a recogniser asks before every comparison.
    guard (try? lease.permit().admit(at: now())) != nil else { return false }
    counts[camera].comparisons += 1
    counts[camera].shotsDeferred = withdrawn
    let looks = counts[camera].framesSearched
    if alertEvery > 0, looks % alertEvery == 0 {
      counts[camera].alerts += 1
      findings.alerts.append(
        EyeAlert(
          track: looks, score: lease.threshold, margin: Threshold(millionths: 0), entries: [EntryID(1)],
          watchlist: list.digest, generation: list.digest, picture: [0xFF, 0xD8]))
    }
    return true
  }

  func expire(camera: Int, at time: Double) {}
  func finish(camera: Int) {}
  func mute(camera: Int, track: Int) { counts[camera].ambiguous += 1 }
  func tallies(camera: Int) -> Tallies { counts.indices.contains(camera) ? counts[camera] : Tallies() }
  func faceBins(camera: Int) -> FaceBins { FaceBins() }
  func times(camera: Int) -> StageTimes { StageTimes() }
  func rest() { lease = nil }
}
