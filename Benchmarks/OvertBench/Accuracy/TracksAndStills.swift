import Evaluation
import Faces
import Foundation
import Mandate
import Recognition
import Tabular
import TrackEvaluation

/// The best of a track's shots beside one still, on the same lists: of labelled photographs put together as tracks, and of the
/// walk-past clip beside the photographs that it was drawn from.
struct TracksAndStills {
  /// One way of searching.
  struct Row {
    let name: String
    let list: Int
    let rates: ErrorRates
  }

  let rows: [Row]
  /// The threshold on the pack's card.
  let threshold: Float

  private static let shotsEach = 3

  /// Measures with the test material in `folder`.
  init(in folder: String) throws {
    let store = Places.store
    let system = try EvaluatedSystem(store: store, pack: "mobilefacenet")
    threshold = system.cardThreshold
    rows = try Self.photographs(folder, store, system) + Self.clip(folder, store, system)
  }

  private static func templates(
    _ paths: [String], _ store: ModelStore, _ system: EvaluatedSystem
  ) throws -> [ImageTemplate] {
    try TemplateFactory(
      system, store: store, responsible: "overt-bench", declared: Instant(milliseconds: 0)
    ).templates(of: paths, cache: nil).templates
  }

  /// Reads a list of people to enrol, written as a file as the program takes it.
  private static func list(_ people: [(name: String, path: String)]) throws -> IdentificationList {
    let place = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: place) }
    try ("role,identity,path\n" + people.map { "gallery,\($0.name),\($0.path)\n" }.joined())
      .write(toFile: place, atomically: true, encoding: .utf8)
    return try IdentificationList(galleryOf: place)
  }

  /// People with four photographs or more: one enrolled, three as a track; of everybody else with three, those.
  private static func photographs(_ folder: String, _ store: ModelStore, _ system: EvaluatedSystem) throws -> [Row] {
    let place = "\(folder)/photos/lfw_dev"
    var people: [(name: String, paths: [String])] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: place).sorted() {
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(place)/\(name)").sorted()
      people.append((name, files.map { "\(place)/\(name)/\($0)" }))
    }
    let usable = people.filter { $0.paths.count > shotsEach }
    // Every other one is listed, so that somebody is left to raise false alerts.
    let listed = usable.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let names = Set(listed.map(\.name))
    var tracks = listed.map { ($0.name, Array($0.paths.dropFirst().prefix(shotsEach))) }
    tracks += people.filter { !names.contains($0.name) && $0.paths.count >= shotsEach }
      .map { ($0.name, Array($0.paths.prefix(shotsEach))) }
    let gallery = try list(listed.map { ($0.name, $0.paths[0]) })
    let shots = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: shots) }
    try ("track,identity,path\n" + tracks.flatMap { name, paths in paths.map { "\(name),\(name),\($0)\n" } }.joined())
      .write(toFile: shots, atomically: true, encoding: .utf8)
    let sets = try ShotSets(path: shots)
    let enrolled = try templates(gallery.images, store, system)
    let seen = try templates(sets.images, store, system)
    let evaluated = try EvaluatedTracks(
      gallery, enrolled: enrolled, sets: sets, seen: seen, policy: .standard, system: system)
    let found = try evaluated.searches(fusion: .mean, sizes: [], draws: 1)
    let stills = gallery.with(probes: tracks.map { ($0.1[0], $0.0) })
    let first = sets.images.enumerated().filter { place in tracks.contains { $0.1[0] == place.element } }.map {
      seen[$0.offset]
    }
    let single = try Searches(
      stills,
      templates: TemplateMatrix((enrolled + first).map(\.values), metric: system.metric, dimension: system.dimension))
    return [
      Row(name: "photographs: one still", list: listed.count, rates: single.whole.rates),
      Row(
        name: "the same people: tracks of \(shotsEach) photographs, as the policy chooses", list: listed.count,
        rates: found.whole.rates),
    ]
  }

  /// The clip, on a list of those sought in it and two hundred others.
  private static func clip(_ folder: String, _ store: ModelStore, _ system: EvaluatedSystem) throws -> [Row] {
    let events = try CSVTable(
      path: "\(folder)/video/dev_walkpast_events.csv",
      columns: ["identity", "on_watchlist", "enrol_image", "seen_image"], maximumBytes: 1 << 20
    ).rows.map(\.values)
    let shown = Set(events.map { $0[0] })
    let place = "\(folder)/photos/lfw_dev"
    var people = events.filter { $0[1] == "1" }.map { (name: $0[0], path: "\(folder)/\($0[2])") }
    for name in try FileManager.default.contentsOfDirectory(atPath: place).sorted() where !shown.contains(name) {
      guard people.count < 208, let file = try FileManager.default.contentsOfDirectory(atPath: "\(place)/\(name)").min()
      else { continue }
      people.append((name, "\(place)/\(name)/\(file)"))
    }
    let gallery = try list(people)
    let enrolled = try templates(gallery.images, store, system)
    let evaluated = try EvaluatedTracks(
      gallery, enrolled: enrolled,
      clips: [
        LabelledClip(
          video: "\(folder)/video/dev_walkpast.mp4", labels: "\(folder)/video/dev_walkpast_frames.csv")
      ], policy: .standard, system: system,
      work: ClipWork(store: store, responsible: "overt-bench", declared: Instant(milliseconds: 0), threads: 1))
    let found = try evaluated.searches(fusion: .mean, sizes: [], draws: 1)
    let probes = events.map { ($0[3], $0[0]) }
    let stills = gallery.with(probes: probes)
    let seen = try templates(probes.map { "\(folder)/\($0.0)" }, store, system)
    let single = try Searches(
      stills,
      templates: TemplateMatrix((enrolled + seen).map(\.values), metric: system.metric, dimension: system.dimension))
    return [
      Row(name: "the clip's photographs: one still each", list: people.count, rates: single.whole.rates),
      Row(name: "the clip: passes and tracks", list: people.count, rates: found.whole.rates),
    ]
  }
}
