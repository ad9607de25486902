import Evaluation
import Faces
import Imaging
import Mandate
import Recognition

/// Searches of a list by whole tracks, under exactly the policy that a deployment runs: how often somebody on the list is
/// found in a pass, how often somebody who is not raises an alert in a track.
///
/// * A **mated search** is one pass of somebody on the list: what was compared in it, in however many tracks. A pass in which
///   nothing was compared is a miss.
/// * A **non-mated search** is one track of somebody who is not, with at least one shot compared: what the False Alert Rate
///   counts as a face seen.
/// * A search's score with an entry is the best of its shots'. Nothing is asked of the margin to the next candidate, which can
///   only take alerts away, false ones and true ones.
public struct EvaluatedTracks: Sendable {
  /// The people on the list, and a probe for each search.
  public let list: IdentificationList
  /// A row for each image of the list's people, then one for each shot that was compared.
  public let templates: TemplateMatrix
  /// For each of the list's probes the rows of its shots.
  public let shots: [[Int]]
  /// What was counted while the tracks were followed.
  public let tally: TrackTally
  /// The qualities of the non-mated tracks' best shots, and of the passes'.
  public let qualities: [Float]

  /// Everybody's passes and tracks.
  ///
  /// - Parameters:
  ///   - gallery: the list's people, without probes; `enrolled` has the template of each of its images.
  ///   - probes: passes of people on it, and tracks of others.
  init(
    _ gallery: IdentificationList, enrolled: [ImageTemplate], probes: [TrackProbe], tally: TrackTally, metric: Metric,
    dimension: Int
  ) throws(EvaluationError) {
    let sought = Set(gallery.entries.map(\.identity))
    let searches = probes.filter { sought.contains($0.identity) || !$0.templates.isEmpty }
    guard searches.contains(where: { sought.contains($0.identity) }) else {
      throw .badList("nobody on the list is in any track: nothing can be said about misses")
    }
    guard searches.contains(where: { !sought.contains($0.identity) }) else {
      throw .badList("nobody but people on the list is in any track: nothing can be said about false alerts")
    }
    var rows: [[Float]?] = enrolled.map(\.values)
    shots = searches.map { probe in
      defer { rows += probe.templates }
      return Array(rows.count..<rows.count + probe.templates.count)
    }
    list = gallery.with(probes: searches.map { ($0.name, $0.identity) })
    templates = try TemplateMatrix(rows, metric: metric, dimension: dimension)
    self.tally = tally
    qualities = searches.filter { !$0.templates.isEmpty }.map(\.quality)
  }

  /// Tracks put together from labelled stills.
  ///
  /// - Parameters:
  ///   - enrolled: a template for each of the gallery's images.
  ///   - seen: a template for each of the sets' images.
  public init(
    _ gallery: IdentificationList, enrolled: [ImageTemplate], sets: ShotSets, seen: [ImageTemplate],
    policy: RecognitionPolicy, system: EvaluatedSystem
  ) throws(EvaluationError) {
    try Self.check(gallery, enrolled: enrolled, sets: sets, seen: seen)
    let (probes, tally) = sets.probes(seen, policy: policy, metric: system.metric)
    try self.init(
      gallery, enrolled: enrolled, probes: probes, tally: tally, metric: system.metric, dimension: system.dimension)
  }

  /// One photograph is of one person, and not enrolled and looked for at once: that would be found for certain.
  private static func check(
    _ gallery: IdentificationList, enrolled: [ImageTemplate], sets: ShotSets, seen: [ImageTemplate]
  ) throws(EvaluationError) {
    var known: [[UInt8]: (name: String, identity: String)] = [:]
    for (place, template) in enrolled.enumerated() { known[template.image] = (gallery.images[place], "") }
    for set in sets.sets {
      for shot in set.shots {
        if let other = known[seen[shot].image], other.identity != set.identity {
          throw .badList(
            "\(printable(sets.images[shot])): is the same photograph as \(printable(other.name)), "
              + (other.identity.isEmpty ? "which is enrolled" : "which is said to be of somebody else"))
        }
        known[seen[shot].image] = (sets.images[shot], set.identity)
      }
    }
  }

  /// Labelled clips.
  public init(
    _ gallery: IdentificationList, enrolled: [ImageTemplate], clips: [LabelledClip], policy: RecognitionPolicy,
    system: EvaluatedSystem, work: ClipWork, tell: (ClipWork.Progress) -> Void = { _ in }
  ) throws(EvaluationError) {
    let outcomes = try work.outcomes(
      of: clips, sought: Set(gallery.entries.map(\.identity)), policy: policy, system: system, tell: tell)
    var tally = TrackTally()
    for outcome in outcomes { tally += outcome.tally }
    try self.init(
      gallery, enrolled: enrolled, probes: outcomes.flatMap { $0.passes + $0.tracks }, tally: tally,
      metric: system.metric, dimension: system.dimension)
  }

  /// Searches with all tracks; on shorter lists too.
  public func searches(fusion: Fusion, sizes: [Int], draws: Int) throws(EvaluationError) -> Searches {
    try Searches(list, templates: templates, shots: shots, fusion: fusion, sizes: sizes, draws: draws)
  }

  /// Faces seen, as a deployment counts them for its drift: best scores of searches for people who are not on the list, and
  /// qualities of best shots.
  public func counters(_ searches: Searches) -> FaceBins {
    var bins = FaceBins()
    for (probe, outcome) in zip(list.probes, searches.outcomes)
    where probe.mate == nil && outcome.bestScore.isFinite {
      bins.scores.add(bin: CounterBins.bin(score: Double(outcome.bestScore)))
    }
    for quality in qualities { bins.qualities.add(bin: CounterBins.bin(quality: Double(quality))) }
    return bins
  }
}
