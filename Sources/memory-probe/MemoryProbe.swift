@_spi(MemorySearch) import Faces
import Gallery
import Glibc
import Imaging
import Mandate

/// The child whose memory a test searches from outside: it does with one face what recognition does with a passer-by's,
/// and waits at each step for the word to go on. It looks at no template itself, since what it copied would be found.
///
///     memory-probe MODELS PACK PHOTOGRAPH
///
/// PHOTOGRAPH is of the one person on its list. It answers each line of standard input with one line:
///
/// - `hold IMAGE` makes the template of the one face in IMAGE and answers `held`; after the next line it compares the
///   template with the list, ends it, and answers `matches N`;
/// - `pass IMAGE` does the same without stopping;
/// - `forget` lets the engine overwrite what the networks still hold, and answers `forgotten`.
///
/// Its first line is `ready` and the addresses of the template memory that the engine tells, as pairs START-END of
/// hexadecimal digits.
@main
struct MemoryProbe {
  static func main() {
    do {
      guard CommandLine.arguments.count == 4 else { throw Complaint("usage: memory-probe MODELS PACK PHOTOGRAPH") }
      let probe = try MemoryProbe(
        models: CommandLine.arguments[1], pack: CommandLine.arguments[2], listed: CommandLine.arguments[3])
      try probe.serve()
    } catch {
      say("error \(error)")
      exit(2)
    }
  }

  private struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  private static let now = Instant(milliseconds: 1_750_000_000_000)
  private let engine: FaceEngine
  private let trial: TrialAuthority
  private let gallery: Gallery
  /// Pictures are decoded once and kept: what remains of them is another question than what remains of a template.
  private let pictures = Pictures()

  private final class Pictures {
    var decoded: [String: RGBImage] = [:]
  }

  /// Loads the networks, declares a trial and enrols the one listed person.
  private init(models: String, pack: String, listed: String) throws {
    let engine = try FaceEngine(store: ModelStore(folder: models), pack: pack, precision: .f32)
    let id = AuthorityID(high: 1, low: 1)
    let list = ListIdentity(owner: id, digest: .zero, people: 1)
    let declaration = TrialDeclaration(
      id: id, officer: "the tests", consentRecorded: true, sources: [.recordedFile(name: "stills", digest: .zero)],
      list: list, threshold: engine.embedderCard.threshold, pack: engine.digest, window: .hours(1))
    var trial = TrialAuthority(replaying: [])
    for event in try TrialAuthority.decide(.declare(declaration), in: trial, at: Self.now) { trial.apply(event) }
    let permit = try trial.permit(at: Self.now)
    let image = try ImageFile.decode(path: listed)
    let (face, _) = try engine.onlyFace(in: image, name: listed)
    var builder = try GalleryBuilder(people: 1, dimension: engine.embedderCard.dimension)
    try builder.add(engine.reference(of: face, in: image, for: "the listed person", under: permit, at: Self.now))
    gallery = try builder.build(list: list, under: permit)
    self.engine = engine
    self.trial = trial
  }

  private func serve() throws {
    let ranges = engine.templateMemory.map { "\(String($0.lowerBound, radix: 16))-\(String($0.upperBound, radix: 16))" }
    Self.say("ready " + ranges.joined(separator: " "))
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch (words.first, words.count) {
      case ("hold", 2), ("pass", 2): Self.say("matches \(try recognise(words[1], stopping: words[0] == "hold"))")
      case ("forget", 1):
        try engine.forget()
        Self.say("forgotten")
      default: throw Complaint("“\(line)” is no command")
      }
    }
  }

  /// Makes a template, compares it and gives the number of candidates; on the way, waits for a line if asked to stop.
  private func recognise(_ path: String, stopping: Bool) throws -> Int {
    let permit = try trial.permit(at: Self.now)
    let image = try picture(path)
    let (face, _) = try engine.onlyFace(in: image, name: path)
    return try engine.withTemplate(of: face, in: image, under: permit, at: Self.now) { template in
      if stopping {
        Self.say("held")
        _ = readLine()
      }
      return (try? gallery.candidates(for: template, threshold: permit.threshold).candidates.count) ?? -1
    }
  }

  private func picture(_ path: String) throws -> RGBImage {
    if let image = pictures.decoded[path] { return image }
    let image = try ImageFile.decode(path: path)
    pictures.decoded[path] = image
    return image
  }

  /// Writes a line at once.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
