import Capture
import Faces
import Gallery
import Imaging
import Mandate
import Recognition

/// Makes eyes that look with the networks of a folder.
struct EngineEyes: EyeMaker {
  let folder: String
  let clock: Clock

  func eye(for preparation: Preparation, now: @escaping @Sendable () -> Instant) throws(LiveError) -> any Eye {
    let engine: FaceEngine
    do throws(FaceError) {
      engine = try FaceEngine(store: ModelStore(folder: folder), pack: preparation.pack)
    } catch {
      throw .unusable([error.description])
    }
    guard engine.digest == preparation.digest else {
      throw .unusable(["the networks in \(folder) have the digest \(engine.digest), not \(preparation.digest)"])
    }
    return EngineEye(engine: engine, policy: preparation.policy, clock: clock, now: now)
  }
}

/// Compiles the detector of an engine for more sizes.
private struct EngineFittings: FittingMaker {
  let blueprint: DetectorBlueprint
  let policy: RecognitionPolicy

  func fitting(for size: PictureSize) throws(LiveError) -> Fitting {
    do throws(FaceError) {
      return Fitting(size: size, networks: try SizedNetworks(blueprint, for: policy.detectionSize(of: size)))
    } catch {
      throw .unusable([error.description])
    }
  }
}

/// Looks with a face engine: the recogniser of each camera, all on one thread.
final class EngineEye: Eye {
  /// A camera that is looked at.
  private struct Camera {
    var recogniser: Recogniser<Live>?
    /// What earlier recognisers of it counted.
    var before = Tallies()
    var binsBefore = FaceBins()
    /// How long their steps took.
    var timesBefore = StageTimes()
    /// What its recogniser's track numbers are moved by, so that none comes twice.
    var firstTrack = 0
    var lastTrack = 0
  }

  private let engine: FaceEngine
  private let policy: RecognitionPolicy
  private let now: @Sendable () -> Instant
  private let timer: () -> UInt64
  private var builder: GalleryBuilder?
  private var list: ListIdentity?
  /// The list's templates, once they are complete.
  private var gallery: Gallery?
  private var cameras: [Camera] = []
  private var found = Findings()

  init(engine: FaceEngine, policy: RecognitionPolicy, clock: Clock, now: @escaping @Sendable () -> Instant) {
    self.engine = engine
    self.policy = policy
    self.now = now
    timer = { UInt64(clock.processorSeconds() * 1e9) }
  }

  var nature: EyeNature {
    EyeNature(
      pack: engine.pack.name, precision: engine.precision.rawValue,
      warning: engine.pack.provenance.warns ? engine.pack.provenance.weakness : nil,
      memoryIsLocked: engine.memoryIsLocked)
  }

  var templates: TemplateTally? {
    let counts = engine.counts
    return TemplateTally(
      made: counts.made, destroyed: counts.destroyed, sealed: counts.sealed, held: counts.held,
      refused: counts.refused)
  }

  func begin(_ list: ListIdentity) throws(LiveError) {
    self.list = list
    builder = nil
    gallery = nil
    do throws(GalleryError) {
      builder = try GalleryBuilder(people: max(1, list.people), dimension: engine.embedderCard.dimension)
    } catch {
      throw .unusable(["the watchlist: \(error)"])
    }
  }

  func enrol(_ photograph: [UInt8], of entry: EntryID, under lease: Lease) throws(LiveError) {
    do {
      let name = "a photograph of \(entry)"
      let image = try ImageFile.decode(photograph, name: name)
      let (face, _) = try engine.onlyFace(in: image, name: name)
      let reference = try engine.reference(
        of: face, in: image, for: entry.description, under: lease.permit(), at: now())
      try builder?.add(reference)
    } catch FaceError.refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable(["the watchlist: \(error)"])
    }
  }

  func look(at settings: [CameraSetting], under lease: Lease) throws(LiveError) {
    if self.gallery == nil { self.gallery = try build(under: lease) }
    guard let gallery else { return }
    while cameras.count < settings.count { cameras.append(Camera()) }
    for (index, setting) in settings.enumerated() {
      let zone = try Self.zone(of: setting)
      do throws(Refusal) {
        cameras[index].recogniser = try Recogniser(
          permit: lease.permit(), source: .live(name: setting.identity), engine: engine, gallery: gallery,
          policy: policy, zone: zone, now: now, timer: timer)
        cameras[index].firstTrack = cameras[index].lastTrack
      } catch {
        throw .refused(error)
      }
    }
  }

  func withdraw(_ entries: [EntryID]) throws(LiveError) {
    for entry in entries {
      do throws(GalleryError) {
        try gallery?.remove(entry.description)
      } catch {
        // Who is not in it is left out already.
        guard case .noSuchEntry = error else { throw .unusable(["the watchlist: \(error)"]) }
      }
    }
    let names = Set(entries.map(\.description))
    for camera in cameras { camera.recogniser?.withdrew(names) }
  }

  private func build(under lease: Lease) throws(LiveError) -> Gallery {
    guard let list, let builder = builder.take() else { throw .unusable(["there is no list to compare with"]) }
    do throws(GalleryError) {
      return try builder.build(list: list, under: lease.permit())
    } catch .refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable(["the watchlist: \(error)"])
    }
  }

  private static func zone(of setting: CameraSetting) throws(LiveError) -> ZoneOfRecognition {
    do throws(ZoneProblem) {
      return try ZoneOfRecognition(corners: setting.zone.map { SIMD2(Float($0.x), Float($0.y)) })
    } catch {
      throw .unusable(["the zone of \(setting.code): \(error)"])
    }
  }

  func renew(with lease: Lease) throws(LiveError) {
    // Word of a withdrawal and the lease for what is left may be a moment apart; the lease before stands meanwhile.
    guard gallery.map({ $0.list == lease.list }) ?? true else { return }
    for camera in cameras {
      do throws(Refusal) {
        try camera.recogniser?.renew(with: lease.permit())
      } catch {
        // A lease that lay too long is as good as none; the next one comes.
        if error.rule != .authorityWindow { throw .refused(error) }
      }
    }
  }

  var fittings: any FittingMaker { EngineFittings(blueprint: engine.blueprint, policy: policy) }

  func isReady(for size: PictureSize) -> Bool { engine.isReady(for: policy.detectionSize(of: size)) }

  func take(_ fitting: consuming Fitting) throws(LiveError) {
    guard let networks = fitting.networks.take() else { return }
    do throws(FaceError) {
      try engine.take(networks)
    } catch {
      throw .unusable([error.description])
    }
  }

  func look(
    at picture: FramePicture, _ frame: FeedFrame, camera: Int, findings: inout EyeFindings
  ) throws(LiveError) -> Bool {
    guard cameras.indices.contains(camera), let recogniser = cameras[camera].recogniser else { return true }
    defer { found.removeAll() }
    var hasLease = true
    do throws(FaceError) {
      let picture = Picture(
        picture.image, detail: picture.detail, arrival: UInt64(clamping: frame.arrival.nanoseconds))
      try recogniser.search(picture, at: frame.stamp, into: &found)
    } catch .refused(let refusal) where refusal.rule == .authorityWindow {
      hasLease = false
    } catch .refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable([error.description])
    }
    for alert in found.alerts {
      let track = cameras[camera].firstTrack + alert.track
      cameras[camera].lastTrack = max(cameras[camera].lastTrack, track)
      let entries = ([alert.best] + alert.others).compactMap { EntryID($0.entry) }
      guard let score = Threshold(score: Double(alert.best.score)), !entries.isEmpty else { continue }
      let next = alert.margin.flatMap { Threshold(score: Double($0)) }
      findings.alerts.append(
        EyeAlert(
          track: track, score: score, margin: next ?? Threshold(millionths: 0), entries: entries,
          watchlist: alert.list, generation: alert.generation, picture: alert.picture?.jpeg ?? []))
    }
    for sighting in found.sightings {
      guard let score = Threshold(score: Double(sighting.best.score)) else { continue }
      findings.sightings.append((cameras[camera].firstTrack + sighting.track, score))
    }
    return hasLease
  }

  func finish(camera: Int) {
    guard cameras.indices.contains(camera) else { return }
    cameras[camera].recogniser?.finish()
  }

  func expire(camera: Int, at time: Double) throws(LiveError) {
    guard cameras.indices.contains(camera) else { return }
    do throws(FaceError) {
      try cameras[camera].recogniser?.expire(at: time)
    } catch {
      throw .unusable([error.description])
    }
  }

  func mute(camera: Int, track: Int) {
    guard cameras.indices.contains(camera), track > cameras[camera].firstTrack else { return }
    cameras[camera].recogniser?.mute(track: track - cameras[camera].firstTrack)
  }

  func times(camera: Int) -> StageTimes {
    guard cameras.indices.contains(camera) else { return StageTimes() }
    var times = cameras[camera].timesBefore
    if let recogniser = cameras[camera].recogniser { times += recogniser.times }
    return times
  }

  func tallies(camera: Int) -> Tallies {
    guard cameras.indices.contains(camera) else { return Tallies() }
    var tallies = cameras[camera].before
    if let recogniser = cameras[camera].recogniser { tallies += recogniser.tallies }
    return tallies
  }

  func faceBins(camera: Int) -> FaceBins {
    guard cameras.indices.contains(camera) else { return FaceBins() }
    var bins = cameras[camera].binsBefore
    if let recogniser = cameras[camera].recogniser { bins += recogniser.faceBins }
    return bins
  }

  func rest() throws(LiveError) {
    for index in cameras.indices {
      guard let recogniser = cameras[index].recogniser else { continue }
      recogniser.finish()
      cameras[index].before += recogniser.tallies
      cameras[index].binsBefore += recogniser.faceBins
      cameras[index].timesBefore += recogniser.times
      cameras[index].recogniser = nil
    }
    builder = nil
    gallery = nil
    do throws(FaceError) {
      try engine.forget()
    } catch {
      throw .unusable([error.description])
    }
  }
}

extension RecognitionPolicy {
  /// What a detector's networks are made ready for, where a camera's pictures have this size.
  fileprivate func detectionSize(of size: PictureSize) -> DetectionSize {
    let (image, source) = (size.image, size.detail ?? size.image)
    return detectionSize(
      width: image.width, height: image.height,
      scale: SIMD2(Float(source.width) / Float(image.width), Float(source.height) / Float(image.height)))
  }
}
