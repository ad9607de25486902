import Evaluation
import Faces
import Imaging
import Recognition
import Tabular

/// Labelled stills put together as the shots of tracks: a CSV file with the columns `track,identity,path`, a track's shots in
/// the order in which a camera would have seen them. All images are of the person whom the row names.
public struct ShotSets: Sendable {
  /// One track.
  struct ShotSet: Sendable, Hashable {
    let name: String
    let identity: String
    /// Positions in ``ShotSets/images``.
    var shots: [Int]
  }

  /// The distinct images' paths as they stand in the file, and whom each shows.
  public let images: [String]
  let sets: [ShotSet]

  /// Everybody who is named.
  public var identities: Set<String> { Set(sets.map(\.identity)) }

  /// Reads the file at `path`.
  ///
  /// - Throws: `badList` naming the file, the line and the reason.
  public init(path: String) throws(EvaluationError) {
    let columns = ["track", "identity", "path"]
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: columns, maximumBytes: IdentificationList.maximumBytes)
    } catch {
      throw .badList(error.description)
    }
    var images: [String] = []
    var numbers: [String: Int] = [:]
    var sets: [ShotSet] = []
    var places: [String: Int] = [:]
    var shown: [String: String] = [:]
    for row in table.rows {
      if let empty = row.values.firstIndex(of: "") {
        throw .badList("\(printable(path)): line \(row.line): column “\(columns[empty])” is empty")
      }
      let (track, identity, image) = (row.values[0], row.values[1], row.values[2])
      // One photograph is of one person: else it could be tried under every name.
      guard shown[image] == nil || shown[image] == identity else {
        throw .badList("\(printable(path)): line \(row.line): \(printable(image)) is of two people")
      }
      shown[image] = identity
      let number = numbers[image] ?? images.count
      if number == images.count {
        images.append(image)
        numbers[image] = number
      }
      guard let place = places[track] else {
        places[track] = sets.count
        sets.append(ShotSet(name: track, identity: identity, shots: [number]))
        continue
      }
      guard sets[place].identity == identity else {
        throw .badList(
          "\(printable(path)): line \(row.line): track \(printable(track)) is of two people, "
            + "\(printable(sets[place].identity)) and \(printable(identity))")
      }
      sets[place].shots.append(number)
    }
    guard !sets.isEmpty else { throw .badList("\(printable(path)): has no track") }
    self.images = images
    self.sets = sets
  }

  /// What recognition would have compared of each track, by its own rules (`TrackBook`).
  ///
  /// - Parameter templates: one for each of ``images``.
  func probes(
    _ templates: [ImageTemplate], policy: RecognitionPolicy, metric: Metric
  ) -> (probes: [TrackProbe], tally: TrackTally) {
    var tally = TrackTally()
    let probes = sets.map { set -> TrackProbe in
      var book = TrackBook(policy: policy, zone: .wholeView)
      var mean = RunningMean()
      var probe = TrackProbe(name: set.name, identity: set.identity)
      for (number, image) in set.shots.enumerated() {
        book.tallies.frames += 1
        book.tallies.framesSearched += 1
        guard let values = templates[image].values, let quality = templates[image].faceQuality else { continue }
        let time = Double(number) * Self.step(policy)
        book.see([Self.face], at: time, width: Self.side, height: Self.side)
        guard let track = book.comparable(0, Self.face) else { continue }
        book.offer(0, track: track, quality, at: time)
        book.choose(limit: .max)
        for shot in book.shots {
          _ = book.compared(shot, [], at: time)
          probe.take(policy.averaging ? mean.joined(values, metric: metric) : values, quality: quality.score)
        }
      }
      book.finish()
      book.settle { _ in }
      tally.tallies += book.tallies
      return probe
    }
    return (probes, tally)
  }

  /// Seconds from shot to shot: as long as the policy's spans ask for, so that only quality decides, and within a track.
  private static func step(_ policy: RecognitionPolicy) -> Double {
    min(max(policy.detectionInterval, policy.spacing, policy.grace), min(policy.trackPatience, policy.holdMax) * 0.9)
  }

  private static let side = 1_000
  /// A face that stands still: nothing is asked of the tracker.
  private static let face = DetectedFace(
    box: Box(x: 400, y: 400, width: 200, height: 200),
    landmarks: Landmarks(
      leftEye: [450, 470], rightEye: [550, 470], nose: [500, 520], leftMouth: [460, 560], rightMouth: [540, 560]),
    confidence: 1)
}
