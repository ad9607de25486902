import Capture
import Confinement
import Mandate
import Recognition
import Service

/// One of everything that passes between the two processes.
enum Samples {
  static let digest = ContentDigest(bytes: (0..<32).map { UInt8($0) }) ?? .zero
  static let list = ListIdentity(owner: AuthorityID(high: 1, low: 7), digest: digest, people: 3)
  static let lease = Lease(
    authority: AuthorityID(high: 1, low: 7), list: list, threshold: Threshold(millionths: 480_000), pack: digest,
    sources: ["rtsp://10.0.0.5/main", "cam"], given: BootMoment(nanoseconds: 5_000_000_000),
    length: Span(milliseconds: 900))

  static let camera = CameraCode(unchecked: "cam-1")

  /// A policy in which nothing is as usual.
  static var policy: RecognitionPolicy {
    var gate = RecognitionPolicy.standard.gate
    gate.minimumInterEyeDistance = 1
    gate.maximumYaw = 2
    gate.maximumPitch = 3
    gate.maximumRoll = 4
    gate.minimumSharpness = 5
    gate.minimumExposure = 6
    var policy = RecognitionPolicy(
      minimumFace: 61, detectionInterval: 0.2, trackPatience: 1.5, maximumComparisons: 4, improvement: 7, gate: gate,
      holdMax: 2)
    policy.strongConfidence = 0.7
    policy.comparisonsPerFrame = 9
    policy.spacing = 0.1
    policy.grace = 0.3
    policy.averaging = true
    policy.minimumMargin = 0.01
    policy.improvementGrowth = 3
    return policy
  }

  static var preparation: Preparation {
    Preparation(
      pack: "mobilefacenet", digest: digest, policy: policy, floor: 0.4, cores: 4, mustBeConfined: true,
      files: ["/a/b.mp4"], devices: ["/dev/video0"], ports: [554, 8_554])
  }

  static var instructions: [Instruction] {
    [
      .prepare(preparation),
      .camera(
        CameraSetting(
          code: camera, identity: "rtsp://10.0.0.5/main", origin: .live(address: "rtsp://10.0.0.5/main"),
          subStream: "rtsp://10.0.0.5/sub", user: "overt", password: Secret("hunter2"),
          zone: [.init(x: 0, y: 0), .init(x: 1, y: 0), .init(x: 0.5, y: 1)])),
      .camera(
        CameraSetting(
          code: camera, identity: "cam", origin: .recording(path: "a.mp4", pace: LivePace(realtime: true, loop: false)))
      ),
      .list(list), .photograph(EntryID(3), [1, 2, 3]), .look, .lease(lease), .mute(camera, track: 12),
      .withdraw([EntryID(3), EntryID(9)]),
      .preview(camera, wanted: true), .pause, .halt, .end,
    ]
  }

  static var counts: CameraCounts {
    var counts = CameraCounts()
    counts.tallies.frames = 1
    counts.tallies.framesSearched = 2
    counts.tallies.tracks = 3
    counts.tallies.facesSeen = 4
    counts.tallies.comparisons = 5
    counts.tallies.shotsRejected = 6
    counts.tallies.shotsDeferred = 7
    counts.tallies.facesDropped = 8
    counts.tallies.ambiguous = 9
    counts.tallies.alerts = 10
    counts.tallies.sightings = 11
    counts.faceBins.scores.add(bin: 3)
    counts.faceBins.qualities.add(bin: 17)
    counts.dropped = 12
    counts.gaps = 13
    counts.lastLook = BootMoment(nanoseconds: 14)
    counts.latencies.looking.add(nanoseconds: 5_000_000)
    counts.latencies.stages.add(.detect, nanoseconds: 1_000_000)
    counts.templates = TemplateTally(made: 5, destroyed: 3, sealed: 1, held: 1, refused: 2)
    return counts
  }

  static var reports: [Report] {
    [
      .ready(
        Readiness(
          pack: "mobilefacenet", precision: "bf16", warning: "weak", memoryIsLocked: true, workers: 2,
          confinement: Confinement(
            landlockVersion: 7, files: true, network: true, scopes: false, filter: true, unprivileged: true))),
      .enrolled(4), .looking(camera, people: 3, photographs: 4, threshold: Threshold(millionths: 480_000)),
      .alert(
        SeenAlert(
          camera: camera, track: 9, seenAt: BootMoment(nanoseconds: 77), score: Threshold(millionths: 700_000),
          margin: Threshold(millionths: 20_000), entries: [EntryID(3), EntryID(1)], watchlist: digest,
          generation: digest, picture: [0xFF, 0xD8, 0xFF])),
      .sighting(camera, track: 9, at: BootMoment(nanoseconds: 78), score: Threshold(millionths: 710_000)),
      .counts(camera, counts), .trouble(camera, .connected(width: 1_920, height: 1_080)),
      .trouble(camera, .lost("no route")), .trouble(camera, .back(gap: 1_500)), .trouble(camera, .picture(.black)),
      .trouble(camera, .pictureOver(.moved)), .over(camera), .preview(camera, [1, 2]),
      .heartbeat(
        Heartbeat(at: BootMoment(nanoseconds: 9), lastLook: BootMoment(nanoseconds: 8), looks: 7, hasLease: true)),
      .stopped(StandStill(lastLook: nil, at: BootMoment(nanoseconds: 10), discarded: 2)), .note("a note"),
      .failed(.refused(.authorityPack, "The networks are others.")), .failed(.unusable(["one", "two"])),
    ]
  }
}
