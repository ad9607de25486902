import Crypto
import Foundation
import Imaging
import Ledger
import Mandate

extension Desk {
  /// Builds or freezes a watchlist. Images are read beside the manifest, on the machine that the station runs on.
  func watchlist(_ question: Question, by actor: Actor) throws(StationProblem) -> [String: JSONValue] {
    let id = DeploymentID(try question.number("deployment"))
    switch try question.text("step") {
    case "build":
      return try build(id, manifest: question.text("manifest"), passed: passed(question), by: actor)
    case "freeze":
      guard let deployment = station.force.deployments[id] else { throw .unusable(["there is no deployment \(id)"]) }
      let act = Act.watchlistFrozen(WatchlistFrozen(freezing: deployment.entries, of: id))
      return ["entries": .array(try station.perform(act, by: actor).map(Self.json))]
    case let other: throw .unusable(["a watchlist has no step “\(other)”"])
    }
  }

  private func build(
    _ id: DeploymentID, manifest path: String, passed: Set<String>, by actor: Actor
  ) throws(StationProblem) -> [String: JSONValue] {
    let manifest = try Manifest(path: path)
    let (images, found) = try read(manifest.rows.map { ($0.line, $0.image) }, of: path, passed: passed)
    let act = Act.watchlistBuilt(WatchlistBuilt(deployment: id, entries: manifest.entries(images: found)))
    let entries = try station.perform(act, by: actor, images: images)
    return [
      "people": .integer(Int64(manifest.people.count)), "images": .integer(Int64(images.count)),
      "entries": .integer(Int64(entries.count)),
    ]
  }

  /// Builds a Blue List, likewise.
  func blueList(_ question: Question, by actor: Actor) throws(StationProblem) -> [String: JSONValue] {
    let id = DeploymentID(try question.number("deployment"))
    let path = try question.text("manifest")
    let manifest = try BlueListManifest(path: path)
    let (images, found) = try read(manifest.rows.map { ($0.line, $0.image) }, of: path, passed: passed(question))
    let volunteers = manifest.volunteers(images: found, at: station.clock.now().wall)
    let digest = BlueListManifest.digest(of: volunteers)
    let act = Act.blueListBuilt(BlueListBuilt(deployment: id, digest: digest, volunteers: volunteers))
    let entries = try station.perform(act, by: actor, images: images)
    return [
      "people": .integer(Int64(volunteers.count)), "images": .integer(Int64(images.count)),
      "entries": .integer(Int64(entries.count)),
    ]
  }

  /// Reads the images that the lines of a manifest name.
  private func read(
    _ rows: [(line: Int, image: String)], of path: String, passed: Set<String>
  ) throws(StationProblem) -> (images: [SealedImage], found: [(digest: ContentDigest, passed: Bool)]) {
    let folder = (path as NSString).deletingLastPathComponent
    var images: [SealedImage] = []
    var found: [(digest: ContentDigest, passed: Bool)] = []
    var wrong: [String] = []
    var total = 0
    for row in rows {
      let place = row.image.hasPrefix("/") ? row.image : (folder as NSString).appendingPathComponent(row.image)
      do {
        guard let bytes = try RegularFile(path: place).readAll(maximum: Self.maximumImageBytes) else {
          wrong.append("\(path): line \(row.line): image: is larger than \(Self.maximumImageBytes) bytes")
          continue
        }
        total += bytes.count
        guard let digest = ContentDigest(bytes: Array(SHA256.hash(data: bytes))) else { continue }
        found.append((digest, passed.contains(digest.description)))
        images.append(SealedImage(digest: digest, bytes: bytes))
      } catch {
        wrong.append("\(path): line \(row.line): image: cannot be read")
      }
      guard total <= Self.maximumListBytes else {
        throw .unusable(["\(path): the images have more than \(Self.maximumListBytes >> 20) MiB together"])
      }
    }
    guard wrong.isEmpty else { throw .unusable(Array(wrong.prefix(20))) }
    return (images, found)
  }

  /// Digests of images that passed the quality gate, as the program with the networks found.
  private func passed(_ question: Question) -> Set<String> {
    guard case .array(let digests) = question.members["passed"] else { return [] }
    return Set(
      digests.compactMap { digest -> String? in if case .string(let text) = digest { text } else { nil } })
  }

  /// The largest image file.
  public static let maximumImageBytes = 32 << 20
  /// The most bytes of all images of a list.
  public static let maximumListBytes = 2 << 30
}

extension WatchlistFrozen {
  /// Freezes entries as they stand.
  public init(freezing entries: [WatchlistEntry], of deployment: DeploymentID) {
    var categories: [CategoryCode: Int] = [:]
    var datasets: [DatasetCode: Int] = [:]
    var digest = SHA256()
    for entry in entries {
      categories[entry.category, default: 0] += 1
      for image in entry.images { datasets[image.dataset, default: 0] += 1 }
      digest.update(data: (try? CanonicalJSON.encode(entry.field.json)) ?? [])
      digest.update(data: [0x0A])
    }
    let images = entries.flatMap(\.images)
    self.init(
      deployment: deployment, digest: ContentDigest(bytes: Array(digest.finalize())) ?? .zero, people: entries.count,
      categories: categories.sorted { $0.key < $1.key }.map { CategoryCount(category: $0.key, count: $0.value) },
      datasets: datasets.sorted { $0.key < $1.key }.map { DatasetCount(dataset: $0.key, count: $0.value) },
      oldestExtraction: images.map(\.extractedAt).min() ?? Instant(milliseconds: 0),
      oldestCheck: entries.map(\.stillSoughtCheckedAt).min() ?? Instant(milliseconds: 0),
      minors: entries.count(where: \.minor), gangsMatrix: entries.count(where: \.gangsMatrix))
  }
}
