import ArgumentParser
import Confinement
import Faces
import Foundation
import Ledger
import Rehearsal
import Recognition
import Service

/// `overt bench live`
struct BenchLive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "How many cameras this machine carries, and why not more.",
    discussion: """
      Runs the recogniser as a deployment does, in its own process under leases, on copies of a clip of 1080p25 that is made \
      for the purpose (about one face in view), in a station that is founded for the occasion and removed afterwards. No \
      camera is opened, and nobody can be looked for but the people of the demo.

      A number of cameras is carried when fewer than one frame in a thousand that was due is dropped and 99 in 100 frames are \
      looked at within a quarter of a second. Reading from a network is not part of it; it costs little.

      With --cameras that number is tried, else ever more until they are too many. Exit status 1: --cameras are not carried.
      """)

  @Option(help: "The number of cameras to try.") var cameras: Int?
  @Option(help: "Seconds that each number of cameras is looked at.") var seconds = 20.0
  @Option(help: "Worker threads at most; all cores of the machine where not given.") var cores: Int?
  @OptionGroup var models: ModelOptions
  @Flag(help: "Print one JSON object per line.") var json = false

  /// The most cameras that are tried.
  private static let most = 64

  func validate() throws {
    if let cameras, !(1...Self.most ~= cameras) { throw ValidationError("--cameras takes 1 to \(Self.most)") }
    guard 3...3_600 ~= seconds else { throw ValidationError("--seconds takes 3 to 3600") }
    if let cores, cores < 1 { throw ValidationError("--cores takes 1 or more") }
  }

  func run() async throws {
    let pictures = try ModelOptions.folder(named: "demo", variable: "OVERT_DEMO")
    let store = try ModelOptions.store
    do {
      let clip = try StreetClip(of: Demo(pictures: pictures, store: store), pictures: pictures, pack: models.pack)
      if let cameras {
        let result = try await look(at: cameras, clip, store)
        if !result.isCarried { throw ExitCode(1) }
        return
      }
      try await search(clip, store)
    } catch let error as DemoError {
      throw Failure("overt: \(error)")
    } catch let error as LiveError {
      throw Failure(error)
    }
  }

  /// Doubles the number of cameras until they are too many, then halves the distance.
  private func search(_ clip: StreetClip, _ store: ModelStore) async throws {
    var (carried, tooMany) = (0, Self.most + 1)
    var best: LoadResult?
    var worst: LoadResult?
    var next = 2
    while carried + 1 < tooMany {
      let result = try await look(at: next, clip, store)
      if result.isCarried {
        (carried, best) = (next, result)
      } else {
        (tooMany, worst) = (next, result)
      }
      next = tooMany > Self.most ? min(carried * 2, Self.most) : (carried + tooMany) / 2
      if next == carried { break }
    }
    conclude(carried, best, worst)
  }

  private func look(at count: Int, _ clip: StreetClip, _ store: ModelStore) async throws -> LoadResult {
    let folder = URL(fileURLWithPath: store.folder).resolvingSymlinksInPath().path
    let codes = (1...count).map { "cam-\($0)" }
    let trial = LoadTrial(
      recordings: codes.map { ($0, clip.path) }, sought: clip.sought, store: store, pack: models.pack,
      maker: RecogniserProgram(
        program: Surroundings.program, arguments: ["overt", RecogniseCommand.word],
        environment: RecogniseCommand.environment(models: folder)),
      cores: cores ?? Confinement.allowedCores, seconds: seconds)
    if !json { Standard.progress("\(Figures.plural(count, "camera")) for \(Int(seconds)) s") }
    let result = try await trial.run()
    Standard.clearProgress()
    tell(result)
    return result
  }

  private func tell(_ result: LoadResult) {
    let cores = Figures.plural(result.cores, "core")
    if json {
      Standard.output(
        StationOptions.line(
          .object([
            "type": .string("load"), "cameras": .integer(Int64(result.cameras)), "cores": .integer(Int64(result.cores)),
            "carried": .bool(result.isCarried), "droppedMillionths": .integer(Int64(result.droppedShare * 1e6)),
            "frameMilliseconds99": .integer(Int64(result.frameLatency.rounded(.up))),
            "alertMilliseconds99": .integer(Int64(result.alertLatency.rounded(.up))),
            "looksPerThousandSeconds": .integer(Int64(result.looksPerSecond * 1_000)),
            "coresUsedThousandths": .integer(Int64(result.use.cores * 1_000)),
            "alerts": .integer(Int64(result.summary.alerts)),
            "reason": result.reason.map { .string($0) } ?? .null,
          ])))
      return
    }
    Standard.output(
      "\(Figures.plural(result.cameras, "camera")), \(cores): "
        + (result.reason.map { "too many; \($0)" }
          ?? "carried; 99 in 100 frames within \(Int(result.frameLatency.rounded(.up))) ms")
        + "; \(Figures.decimal(result.looksPerSecond, 1)) looks a second at each, "
        + "\(Figures.decimal(result.use.cores * 100, 0)) % of a core in use")
  }

  private func conclude(_ carried: Int, _ best: LoadResult?, _ worst: LoadResult?) {
    guard !json else { return }
    Standard.output("")
    guard best != nil else {
      Standard.output("This machine does not carry a single pair of cameras: \(worst?.reason ?? "it is too slow").")
      return
    }
    Standard.output("This machine carries \(Figures.plural(carried, "camera")) of 1080p25 like these.")
    if let worst, let reason = worst.reason {
      Standard.output("\(worst.cameras) are too many: \(reason).")
      let split = worst.split
      Standard.output(
        "Of the processor's time, \(Figures.decimal(split.decoding * 100, 0)) % went into decoding and conversion, "
          + "\(Figures.decimal(split.detecting * 100, 0)) % into finding faces, "
          + "\(Figures.decimal(split.describing * 100, 0)) % into templates and comparison.")
    }
  }
}
