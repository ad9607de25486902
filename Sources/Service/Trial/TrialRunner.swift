import Capture
import Crypto
import Faces
import Gallery
import Imaging
import Mandate
import Recognition

/// Runs a Blue List trial from declaration to summary: reads the list, declares the trial, enrols the volunteers under
/// its permit and looks at each recorded file.
public struct TrialRunner {
  private let store: ModelStore
  private let clock: Clock
  private let identity: () -> AuthorityID

  /// A runner that takes its networks from `store`.
  ///
  /// - Parameter identity: draws the identity of a new authority.
  public init(
    store: ModelStore, clock: Clock = .system,
    identity: @escaping () -> AuthorityID = {
      AuthorityID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    }
  ) {
    self.store = store
    self.clock = clock
    self.identity = identity
  }

  /// Runs one trial to its end.
  ///
  /// - Parameter tell: receives what happens, as it happens.
  public func run(_ request: TrialRequest, tell: (TrialOutput) -> Void) throws(TrialError) -> TrialSummary {
    let sources = try identify(request.videos)
    let list = try BlueList(path: request.blueList)
    let authority = try declare(request, sources: sources.map(\.identity), list: list)
    let passes: PassList? = if let path = request.passes { try PassList(path: path) } else { nil }
    try passes?.check(people: Set(list.people.map(\.identity)), sources: request.videos)
    try probe(sources)
    let engine = try prepared { () throws(FaceError) in try FaceEngine(store: store, pack: request.pack) }
    let gallery = try enrol(list, with: engine, under: authority, tell: tell)
    tell(.authorised(beginning(authority, list: list, engine: engine)))
    var tallies = Tallies()
    var latency = Percentiles()
    var raised: [(source: String, time: Double, entry: String)] = []
    let started = clock.seconds()
    let processorStarted = clock.processorSeconds()
    for source in sources {
      tallies += try look(
        at: source, engine: engine, gallery: gallery, authority: authority, policy: request.policy, latency: &latency
      ) { output in
        if passes != nil, case .alert(let alert) = output {
          raised.append((source.path, alert.time, alert.best.entry))
        }
        tell(output)
      }
    }
    let seconds = clock.seconds() - started
    let processorSeconds = clock.processorSeconds() - processorStarted
    try prepared { () throws(FaceError) in try engine.forget() }
    return TrialSummary(
      tallies: tallies, templates: engine.counts, seconds: seconds, processorSeconds: processorSeconds,
      latency: latency, pack: engine.pack.name, digest: engine.digest, precision: engine.precision.rawValue,
      passes: passes.map { PassReport($0, alerts: raised) })
  }

  private struct Source {
    let path: String
    let identity: SourceIdentity
  }

  /// Digests each recorded file; live sources are passed on for the rules to refuse.
  private func identify(_ arguments: [String]) throws(TrialError) -> [Source] {
    var sources: [Source] = []
    for argument in arguments {
      switch VideoSourceKind.classify(argument) {
      case .live:
        sources.append(Source(path: argument, identity: .live(name: printable(argument))))
      case .recordedFile:
        let digest = try FileDigest.of(argument)
        sources.append(
          Source(path: argument, identity: .recordedFile(name: printable(argument), digest: digest)))
      }
    }
    return sources
  }

  /// Opens each file once, so that one that is no video is named before anybody is enrolled.
  private func probe(_ sources: [Source]) throws(TrialError) {
    var problems: [String] = []
    for source in sources {
      do {
        _ = try VideoReader(path: source.path)
      } catch {
        problems.append(error.description)
      }
    }
    guard problems.isEmpty else { throw .unusable(problems) }
  }

  private func declare(
    _ request: TrialRequest, sources: [SourceIdentity], list: BlueList
  ) throws(TrialError) -> TrialAuthority {
    let id = identity()
    let chain = try prepared { () throws(PackError) in try store.chain(named: request.pack) }
    let declaration = TrialDeclaration(
      id: id, officer: request.officer, consentRecorded: request.consentRecorded, sources: sources,
      list: ListIdentity(owner: id, digest: list.digest, people: list.people.count),
      threshold: request.threshold ?? chain.threshold, pack: chain.digest, window: request.window)
    var authority = TrialAuthority(replaying: [])
    do {
      let events = try TrialAuthority.decide(.declare(declaration), in: authority, at: clock.now())
      for event in events { authority.apply(event) }
    } catch {
      throw .refused(error)
    }
    return authority
  }

  private func enrol(
    _ list: BlueList, with engine: FaceEngine, under authority: TrialAuthority, tell: (TrialOutput) -> Void
  ) throws(TrialError) -> Gallery {
    let permit = try permit(of: authority)
    var builder = try prepared { () throws(GalleryError) in
      try GalleryBuilder(people: list.people.count, dimension: engine.embedderCard.dimension)
    }
    var problems: [String] = []
    var done = 0
    let total = list.people.reduce(0) { $0 + $1.photographs.count }
    for person in list.people {
      for photograph in person.photographs {
        do {
          let bytes = try ImageFile.read(path: photograph.path)
          guard ContentDigest(hashing: bytes) == photograph.digest else {
            throw TrialError.unusable(["\(printable(photograph.path)): changed while the trial was being prepared"])
          }
          let image = try ImageFile.decode(bytes, name: printable(photograph.path))
          let (face, others) = try engine.onlyFace(in: image, name: photograph.path)
          if others > 0 { tell(.ignoredFaces(path: printable(photograph.path), count: others)) }
          try builder.add(
            engine.reference(of: face, in: image, for: person.identity, under: permit, at: clock.now()))
        } catch FaceError.refused(let refusal) {
          throw .refused(refusal)
        } catch {
          problems.append(String(describing: error))
        }
        done += 1
        tell(.enrolled(done, of: total))
      }
    }
    guard problems.isEmpty, let identity = authority.declaration?.list else { throw .unusable(problems) }
    do {
      return try builder.build(list: identity, under: permit)
    } catch .refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable([error.description])
    }
  }

  private func beginning(_ authority: TrialAuthority, list: BlueList, engine: FaceEngine) -> TrialBeginning {
    TrialBeginning(
      authority: authority.declaration?.id ?? AuthorityID(high: 0, low: 0), people: list.people.count,
      photographs: list.people.reduce(0) { $0 + $1.photographs.count }, pack: engine.pack.name,
      precision: engine.precision.rawValue,
      warning: engine.pack.provenance.warns ? engine.pack.provenance.weakness : nil,
      threshold: authority.declaration?.threshold ?? engine.embedderCard.threshold,
      memoryIsLocked: engine.memoryIsLocked)
  }

  private func look(
    at source: Source, engine: FaceEngine, gallery: Gallery, authority: TrialAuthority, policy: RecognitionPolicy,
    latency: inout Percentiles, tell: (TrialOutput) -> Void
  ) throws(TrialError) -> Tallies {
    let recogniser: Recogniser<Trial>
    do {
      recogniser = try Recogniser(
        permit: authority.permit(at: clock.now()), source: source.identity, engine: engine, gallery: gallery,
        policy: policy, now: clock.now)
    } catch {
      throw .refused(error)
    }
    do {
      let reader = try VideoReader(path: source.path)
      let image = RGBImage(width: reader.info.width, height: reader.info.height)
      var findings = Findings()
      let started = clock.seconds()
      var told = started
      while let stamp = try reader.advance() {
        let decoded = clock.seconds()
        if recogniser.needsPixels(of: stamp) {
          try reader.copyPixels(into: image)
          try recogniser.search(Picture(image), at: stamp, into: &findings)
          latency.add((clock.seconds() - decoded) * 1_000)
          for alert in findings.alerts { tell(.alert(alert)) }
          findings.removeAll()
        } else {
          recogniser.pass(stamp)
        }
        if decoded - told >= 0.5 {
          told = decoded
          let frames = recogniser.tallies.frames
          tell(
            .progress(
              TrialProgress(
                source: source.identity.name, frames: frames, expected: reader.info.frameCount,
                rate: Double(frames) / max(0.001, decoded - started))))
        }
      }
      recogniser.finish()
      if reader.endedEarly {
        tell(.damaged("\(source.identity.name): ended before the end that it announces"))
      }
      if reader.damagedFrames > 0 {
        tell(.damaged("\(source.identity.name): \(reader.damagedFrames) damaged frames were passed over"))
      }
    } catch FaceError.refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable([String(describing: error)])
    }
    return recogniser.tallies
  }

  private func permit(of authority: TrialAuthority) throws(TrialError) -> Permit<Trial> {
    do {
      return try authority.permit(at: clock.now())
    } catch {
      throw .refused(error)
    }
  }

  /// Turns the errors of what a trial rests on into lines for the person who runs it.
  private func prepared<Value: ~Copyable, Failure: Error & CustomStringConvertible>(
    _ body: () throws(Failure) -> Value
  ) throws(TrialError) -> Value {
    do {
      return try body()
    } catch {
      throw .unusable([error.description])
    }
  }
}
