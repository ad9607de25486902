import Crypto
import Mandate
import Station
import StationStory
import Testing

/// What the recognisers enrol from: opened by the entries' digests, and by nobody once it is erased.
@Suite("Photographs of a watchlist")
struct WatchlistImagesTests {
  /// A photograph's bytes, and the image that they are sealed as.
  private static func photograph(_ number: Int) -> SealedImage {
    let bytes = Array("photograph \(number)".utf8)
    return SealedImage(digest: ContentDigest(bytes: Array(SHA256.hash(data: bytes))) ?? .zero, bytes: bytes)
  }

  /// The entries of a story with photographs whose digests are those of their bytes.
  private static func entries(_ entries: [WatchlistEntry]) -> (entries: [WatchlistEntry], images: [SealedImage]) {
    var images: [SealedImage] = []
    let changed = entries.map { entry in
      let pictures = entry.images.map { image in
        images.append(photograph(images.count))
        return EntryImage(
          digest: images[images.count - 1].digest, source: image.source, dataset: image.dataset,
          capturedOn: image.capturedOn, extractedAt: image.extractedAt, passedQuality: image.passedQuality)
      }
      return WatchlistEntry(
        entry: entry.entry, reference: entry.reference, category: entry.category, images: pictures,
        lawfulBasis: entry.lawfulBasis, identityConfirmedBy: entry.identityConfirmedBy,
        stillSoughtCheckedAt: entry.stillSoughtCheckedAt, minor: entry.minor, sensitive: entry.sensitive,
        rationale: entry.rationale, secondApprover: entry.secondApprover, gangsMatrix: entry.gangsMatrix)
    }
    return (changed, images)
  }

  @Test("everybody's come back as they were; not those of who was withdrawn; after the erasure nobody's")
  func opened() throws {
    let stand = try StationStand(.sqlite)
    let station = try stand.found()
    let id = DeploymentID(1)
    var sealed: [SealedImage] = []
    var story = Story.live
    for step in story.steps {
      guard case .watchlistBuilt(let act) = step.act else {
        try station.tell(step, stand.clock)
        continue
      }
      let (entries, images) = Self.entries(act.entries)
      sealed = images
      stand.clock.move(to: step.at)
      try station.perform(
        .watchlistBuilt(WatchlistBuilt(deployment: act.deployment, entries: entries)), by: step.by, images: images)
    }
    let listed = try #require(station.force.deployments[id]?.entries)
    let opened = try station.watchlistImages(of: id)
    #expect(opened.map(\.entry) == listed.map(\.entry) && opened.flatMap(\.files) == sealed.map(\.bytes))
    #expect(try station.watchlistImages(of: DeploymentID(2)).isEmpty)

    let gone = try #require(listed.last)
    try station.perform(
      .entryWithdrawn(EntryWithdrawn(deployment: id, entry: gone.entry, category: gone.category)),
      by: .officer(StoryCast.compiler))
    #expect(try station.watchlistImages(of: id).map(\.entry) == listed.dropLast().map(\.entry))

    let told = story.steps.count
    story.end()
    for step in story.steps[told...] { try station.tell(step, stand.clock) }
    try station.erase(.watchlist, of: id)
    #expect(try station.watchlistImages(of: id).isEmpty)
  }

  @Test("a photograph that was never sealed is missed, and one under a digest not its own is not taken")
  func wrong() throws {
    for image in [[], [SealedImage(digest: Story.digest(1), bytes: [1, 2, 3])]] {
      let stand = try StationStand(.sqlite)
      let station = try stand.found()
      for step in Story.live.steps {
        guard case .watchlistBuilt = step.act else {
          try station.tell(step, stand.clock)
          continue
        }
        stand.clock.move(to: step.at)
        try station.perform(step.act, by: step.by, images: image)
      }
      #expect(throws: StationProblem.self) { try station.watchlistImages(of: DeploymentID(1)) }
    }
  }
}
