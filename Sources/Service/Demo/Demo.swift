import Crypto
import Faces
import Foundation
import Imaging
import Mandate
import Recognition

/// The demo: a clip of people walking past, made of photographs that come with the pinned packages, and a Blue List of
/// some of them. It is run as a trial, like anybody's.
public struct Demo: Sendable {
  /// Who walks past, and who of them is looked for.
  public let cast: DemoCast

  private let pictures: String
  private let store: ModelStore
  private let clock: Clock
  private let environment: [String: String]

  /// Where the demo's files are, once they are there.
  public struct Material: Sendable {
    /// The clip.
    public let clip: String
    /// The Blue List, as a CSV file.
    public let blueList: String
    /// Whether the clip was made just now rather than found.
    public let wasMade: Bool

    let folder: DemoFolder

    /// Removes what was made, unless it was made to be kept.
    public func discard() { folder.discard() }
  }

  /// A demo with the photographs in the folder `pictures`, one folder per person.
  ///
  /// - Parameters:
  ///   - store: where the networks are that find the faces to be cut out.
  ///   - environment: the program's environment: PATH, HOME, XDG_CACHE_HOME.
  public init(
    pictures: String, store: ModelStore, cast: DemoCast = .standard, clock: Clock = .system,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.cast = cast
    self.pictures = pictures.hasPrefix("/") ? pictures : FileManager.default.currentDirectoryPath + "/" + pictures
    self.store = store
    self.clock = clock
    self.environment = environment
  }

  /// Finds the clip of an earlier run with the same photographs, or makes it, and writes the Blue List.
  ///
  /// - Parameters:
  ///   - pack: the embedder to load the networks with; `nil` for the chosen or preferred one.
  ///   - isInterrupted: asked before every frame; the making ends when it says yes.
  ///   - tell: receives where the making stands.
  /// - Throws: `unusable` naming what is missing; `interrupted`.
  public func prepare(
    pack: String?, isInterrupted: () -> Bool, tell: (DemoProgress) -> Void
  ) throws(DemoError) -> Material {
    let digest = try digest()
    let folder = try DemoFolder(environment: environment)
    let name = "\(folder.path)/demo-\(digest.description.prefix(16))"
    do {
      let clip = name + ".mp4"
      let exists = isFolder(clip) == false
      if !exists { try make(clip, pack: pack, isInterrupted: isInterrupted, tell: tell) }
      try writeBlueList(to: name + ".csv")
      return Material(clip: clip, blueList: name + ".csv", wasMade: !exists, folder: folder)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// The request for the trial that the demo is.
  public func request(_ material: Material, pack: String?) -> TrialRequest {
    TrialRequest(
      videos: [material.clip], blueList: material.blueList, consentRecorded: true, officer: "demonstration", pack: pack,
      window: .hours(1))
  }

  /// The digest over all that the clip is made from: generator, detector and photographs.
  private func digest() throws(DemoError) -> ContentDigest {
    var hash = SHA256()
    hash.update(data: Array("overt/demo/v\(DemoFilm.version)".utf8))
    do {
      hash.update(data: try store.detector(named: nil).digest.bytes)
      for person in cast.people {
        for photograph in person.photographs {
          hash.update(data: ContentDigest(hashing: try ImageFile.read(path: path(photograph, of: person))).bytes)
        }
      }
    } catch {
      throw .unusable(String(describing: error))
    }
    return ContentDigest(finishing: hash)
  }

  private func make(
    _ path: String, pack: String?, isInterrupted: () -> Bool, tell: (DemoProgress) -> Void
  ) throws(DemoError) {
    let started = clock.seconds()
    var film = DemoFilm(cast, heads: try heads(pack: pack))
    let encoder = try ClipEncoder(
      path: path, width: DemoCamera.width, height: DemoCamera.height, rate: DemoCamera.rate, environment: environment)
    for number in 0..<cast.frames {
      guard !isInterrupted() else {
        encoder.abandon()
        throw .interrupted
      }
      do {
        try encoder.add(film.frame(number))
      } catch {
        // Ctrl-C at a terminal reaches ffmpeg too.
        throw isInterrupted() ? .interrupted : error
      }
      let share = Double(number + 1) / Double(cast.frames)
      if number % 10 == 9 {
        tell(
          DemoProgress(
            frames: number + 1, total: cast.frames, remaining: (clock.seconds() - started) * (1 - share) / share))
      }
    }
    try encoder.finish()
  }

  /// Cuts everybody's head out of the photograph that they walk past as.
  private func heads(pack: String?) throws(DemoError) -> [DemoPerson: HeadCutout] {
    var heads: [DemoPerson: HeadCutout] = [:]
    do {
      let engine = try FaceEngine(store: store, pack: pack)
      for person in cast.people {
        let path = path(person.shown, of: person)
        let image = try ImageFile.decode(path: path)
        let (face, _) = try engine.onlyFace(in: image, name: path)
        heads[person] = HeadCutout(face, in: image, outline: person.outline)
      }
    } catch {
      throw .unusable(String(describing: error))
    }
    return heads
  }

  private func writeBlueList(to path: String) throws(DemoError) {
    func quoted(_ value: String) -> String { "\"" + value.replacing("\"", with: "\"\"") + "\"" }
    var text = "identity,image\n"
    for person in cast.listed {
      for photograph in person.enrolled {
        text += "\(quoted(person.identity)),\(quoted(self.path(photograph, of: person)))\n"
      }
    }
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .unusable("\(printable(path)): cannot be written")
    }
  }

  private func path(_ photograph: String, of person: DemoPerson) -> String {
    "\(pictures)/\(person.folder)/\(photograph)"
  }
}
