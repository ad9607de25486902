import Faces
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport
import Testing

/// What comes out of recognition for one who is sought: an alert with its picture, sightings, and silence when muted.
@Suite("Findings", .serialized)
struct FindingsTests {
  private struct Scene {
    let street: Street
    let sought: String
    let passer: Street.Passer
    let stranger: Street.Passer
  }

  /// Somebody sought who comes nearer on the left, for three seconds.
  private func scene() throws -> Scene? {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return nil }
    let people = faces.mated.prefix(3)
    func approaching(_ path: String, at x: Float) throws -> Street.Passer {
      Street.Passer(
        photograph: try ImageFile.decode(path: path), from: 0, to: 3, centre: { [x + Float($0) * 10, 180] },
        scale: { 0.5 + Float($0) * 0.28 })
    }
    return Scene(
      street: try Street(models: models, listed: people.map { ($0.enrolled.name, $0.enrolled.photographs[0]) }),
      sought: people[0].enrolled.name, passer: try approaching(people[0].probes.photographs[0], at: 150),
      stranger: try approaching(faces.strangers[3].photographs[0], at: 460))
  }

  private var eager: RecognitionPolicy {
    var policy = RecognitionPolicy.standard
    (policy.improvement, policy.improvementGrowth) = (1, 1)
    return policy
  }

  @Test(
    "the alert carries when its frame arrived, the list's generation, a picture; better shots of the track are sightings"
  )
  func alert() throws {
    guard let scene = try scene() else { return }
    let outcome = try scene.street.watch([scene.passer], seconds: 4, policy: eager)
    let alert = try #require(outcome.alerts.first)
    #expect(outcome.alerts.count == 1 && alert.best.entry == scene.sought && alert.arrival == UInt64(alert.frame))
    #expect(
      alert.generation == scene.street.gallery.generation.digest && alert.list == scene.street.gallery.list.digest)
    #expect(alert.margin == nil && alert.shots == 1)
    let picture = try ImageFile.decode(try #require(alert.picture).jpeg, name: "alert")
    #expect(picture.width <= AlertPicture.maximumSide && picture.height <= AlertPicture.maximumSide)
    let sightings = outcome.findings.sightings
    #expect(!sightings.isEmpty && outcome.tallies.sightings == sightings.count && outcome.tallies.alerts == 1)
    #expect(sightings.allSatisfy { $0.track == alert.track && $0.best.entry == scene.sought })
  }

  @Test("after “different people” the track is silent and not compared; nobody is taken off the list by that")
  func muted() throws {
    guard let scene = try scene() else { return }
    var until = 0
    let outcome = try scene.street.watch([scene.passer], seconds: 4, policy: eager) { recogniser, findings in
      guard until == 0, let alert = findings.alerts.first else { return }
      until = recogniser.tallies.comparisons
      recogniser.mute(track: alert.track)
    }
    #expect(outcome.alerts.count == 1 && outcome.findings.sightings.isEmpty)
    #expect(outcome.tallies.comparisons == until && until < 3, "or there was none left to be spared")
    #expect(scene.street.gallery.entries.contains(scene.sought))
    let again = try scene.street.watch([scene.passer], seconds: 4, policy: eager)
    #expect(again.alerts.count == 1, "in another track they are sought as before")
  }

  @Test("outside the zone no template is made of anybody; inside it as ever")
  func zone() throws {
    guard let scene = try scene() else { return }
    let right = try ZoneOfRecognition(corners: [[0.5, 0], [1, 0], [1, 1], [0.5, 1]])
    let outcome = try scene.street.watch([scene.passer, scene.stranger], seconds: 3, zone: right)
    #expect(outcome.alerts.isEmpty && outcome.tallies.tracks == 1 && outcome.tallies.facesSeen == 1)
    #expect(scene.street.engine.counts.made == outcome.tallies.comparisons)
    let elsewhere = try ZoneOfRecognition(corners: [[0, 0], [0.1, 0], [0.1, 1], [0, 1]])
    let none = try scene.street.watch([scene.passer, scene.stranger], seconds: 3, zone: elsewhere)
    #expect(none.tallies.comparisons == 0 && none.tallies.tracks == 0 && none.tallies.shotsRejected == 0)
  }

  @Test("looked for in the sub-stream, compared from the large picture: found as from the large one alone")
  func subStream() throws {
    guard let scene = try scene() else { return }
    let whole = try scene.street.watch([scene.passer, scene.stranger], seconds: 3)
    let halved = try scene.street.watch([scene.passer, scene.stranger], seconds: 3, detailed: true)
    #expect(halved.alerts.map(\.best.entry) == [scene.sought] && whole.alerts.count == 1)
    let (one, other) = (try #require(whole.alerts.first), try #require(halved.alerts.first))
    // The box and the quality are the large picture's.
    #expect(abs(one.quality.interEyeDistance / other.quality.interEyeDistance - 1) < 0.35)
    #expect(other.best.score > one.threshold.score && abs(other.best.score - one.best.score) < 0.25)
  }

  @Test("templates are averaged over a track where the policy says so, and wiped when it ends")
  func averaging() throws {
    guard let scene = try scene() else { return }
    var policy = eager
    policy.averaging = true
    let outcome = try scene.street.watch([scene.passer, scene.stranger], seconds: 4.5, policy: policy)
    #expect(outcome.alerts.map(\.best.entry) == [scene.sought])
    #expect(outcome.mostMeans == 2 && outcome.heldMeans == 0)
    let (means, counts) = (scene.street.engine.meanCounts, scene.street.engine.counts)
    #expect(means.made == 2 && means.destroyed == 2 && means.held == 0 && means.refused == 0)
    #expect(counts.made == counts.destroyed && counts.made == outcome.tallies.comparisons)
  }

  @Test("where frames no longer come, averaged templates are wiped at holdMax")
  func expiring() throws {
    guard let scene = try scene() else { return }
    var policy = eager
    policy.averaging = true
    var held: [Int] = []
    _ = try scene.street.watch([scene.stranger], seconds: 1, policy: policy) { recogniser, _ in
      guard recogniser.heldMeans > 0 else { return }
      held.append(recogniser.heldMeans)
      do {
        try recogniser.expire(at: 100)
      } catch {
        Issue.record("\(error)")
      }
      held.append(recogniser.heldMeans)
    }
    #expect(held.prefix(2) == [1, 0])
    #expect(scene.street.engine.meanCounts.held == 0)
  }

  @Test("every face's best score is in one bin and its best shot in another, every step's time in a third, and no more")
  func statistics() throws {
    guard let scene = try scene() else { return }
    let outcome = try scene.street.watch([scene.passer, scene.stranger], seconds: 3)
    #expect(outcome.tallies.comparisons > outcome.tallies.facesSeen)
    #expect(outcome.faceBins.scores.total == outcome.tallies.facesSeen)
    #expect(outcome.faceBins.qualities.total == outcome.tallies.facesSeen)
    let sought = outcome.faceBins.scores.counts.lastIndex { $0 > 0 } ?? 0
    #expect(sought >= CounterBins.bin(score: Double(scene.street.gallery.generation.threshold.score)))
    #expect(outcome.times[.frame].total == outcome.tallies.framesSearched)
    #expect(outcome.times[.detect].total == outcome.tallies.framesSearched)
    #expect(outcome.times[.template].total == outcome.tallies.comparisons)
    #expect(outcome.times[.search].total == outcome.tallies.comparisons)
    #expect(outcome.times[.detect].milliseconds(at: 0.5) > outcome.times[.search].milliseconds(at: 0.5))
  }
}
