import Faces
import Gallery
import Recognition

/// Recognition on a clip that was watched before, by the rules of the product (`TrackBook`) and the templates at hand.
struct Replay {
  /// Somebody on the list.
  struct Entry {
    let name: String
    /// The mean of the enrolled photographs.
    let values: [Float]

    init(name: String, templates: [EvaluationTemplate]) {
      self.name = name
      var sum = [Float](repeating: 0, count: templates.first?.values.count ?? 0)
      for template in templates { for index in sum.indices { sum[index] += template.values[index] } }
      values = sum.unitLength
    }
  }

  /// An alert as it came.
  struct Raised {
    let entry: String
    let time: Double
    /// Seconds since the track's first shot that the gate let through.
    let wait: Double
    let score: Float
    let box: Box
    let frame: Int
  }

  private(set) var alerts: [Raised] = []
  private(set) var tallies = Tallies()
  /// Tracks with a usable shot that ended without a comparison.
  private(set) var missed = 0

  private let list: [Entry]
  private let threshold: Float
  private let isFast: Bool
  private var sums: [Int: [Float]] = [:]
  private var firstUsable: [Int: Double] = [:]
  private var compared: Set<Int> = []

  /// Replays `clip` against `list`.
  init(_ clip: WatchedClip, list: [Entry], threshold: Float, policy: RecognitionPolicy, isFast: Bool) {
    self.list = list
    self.threshold = threshold
    self.isFast = isFast
    var book = TrackBook(policy: policy, zone: .wholeView)
    for (index, frame) in clip.searched(every: policy.detectionInterval) {
      look(at: frame, index: index, clip: clip, policy: policy, book: &book)
    }
    book.finish()
    book.settle { _ in }
    tallies = book.tallies
    missed = Set(firstUsable.keys).subtracting(compared).count
  }

  private mutating func look(
    at frame: WatchedClip.Frame, index: Int, clip: WatchedClip, policy: RecognitionPolicy, book: inout TrackBook
  ) {
    book.see(frame.faces.map(\.face), at: frame.time, width: clip.width, height: clip.height)
    book.settle { _ in }
    for (position, seen) in frame.faces.enumerated() {
      guard let track = book.comparable(position, seen.face) else { continue }
      book.offer(position, track: track, seen.quality, at: frame.time)
      let number = book.tracks[track].number
      if book.tracks[track].firstUsable != nil, firstUsable[number] == nil { firstUsable[number] = frame.time }
    }
    book.choose(limit: .max)
    for shot in book.shots {
      let seen = frame.faces[shot.face]
      guard let template = isFast ? seen.fast : seen.full else { continue }
      let number = book.tracks[shot.track].number
      compared.insert(number)
      let found = candidates(of: policy.averaging ? mean(template, of: number) : template.values)
      if book.compared(shot, found, at: frame.time) == .alert, let best = found.first {
        alerts.append(
          Raised(
            entry: best.entry, time: frame.time, wait: frame.time - (firstUsable[number] ?? frame.time),
            score: best.score, box: seen.face.box, frame: index))
      }
    }
  }

  private mutating func mean(_ template: EvaluationTemplate, of track: Int) -> [Float] {
    var sum = sums[track] ?? [Float](repeating: 0, count: template.values.count)
    for index in sum.indices { sum[index] += template.values[index] }
    sums[track] = sum
    return sum.unitLength
  }

  private func candidates(of probe: [Float]) -> [Candidate] {
    list.compactMap { entry in
      let score = probe.product(entry.values)
      return score >= threshold ? Candidate(entry: entry.name, score: score) : nil
    }.sorted { $0.score > $1.score }
  }
}

extension [Float] {
  /// The same direction with length 1.
  var unitLength: [Float] {
    let factor = 1 / product(self).squareRoot()
    return map { $0 * factor }
  }

  /// The inner product.
  func product(_ other: [Float]) -> Float {
    var sum: Float = 0
    for index in 0..<Swift.min(count, other.count) { sum += self[index] * other[index] }
    return sum
  }
}
