import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Recognition
import Service
import TrackEvaluation

/// `overt evaluate tracks`
struct EvaluateTracks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracks",
    abstract: "The same by whole tracks, under exactly the policy that a deployment runs.",
    discussion: """
      The list is a CSV file with the columns role,identity,path; its gallery rows are enrolled. What is looked for on it are \
      tracks: of labelled clips, each with a CSV file of frame,identity,x,y,w,h (frames from 0, faces' rectangles in pixels), \
      or of labelled stills put together in a CSV file of track,identity,path.

        overt evaluate tracks --images photos --list list.csv --video a.mp4 --truth a.csv --video b.mp4 --truth b.csv
        overt evaluate tracks --images photos --list list.csv --shots shots.csv --report report

      Every shot that a deployment would compare is compared: the same gates, the same tracker, as many of a track. A pass of \
      somebody on the list in which nothing was compared is a miss; a false alert is one of a track of somebody who is not. \
      Faces that no label names are not described.

        overt evaluate tracks … --json > summary.json
        overt evaluation record --summary summary.json

      makes a certificate that binds gates, shots and averaging as they were measured.
      """)

  @OptionGroup var search: SearchOptions

  @Option(help: ArgumentHelp("A labelled clip; its labels follow as --truth.", valueName: "file"))
  var video: [String] = []

  @Option(help: ArgumentHelp("The labels of a clip, in the order of the clips.", valueName: "csv"))
  var truth: [String] = []

  @Option(help: ArgumentHelp("Tracks put together from labelled stills.", valueName: "csv"))
  var shots: String?

  @OptionGroup var options: EvaluateOptions

  func validate() throws {
    guard video.count == truth.count else {
      throw ValidationError("every --video needs its labels as --truth: \(video.count) and \(truth.count) were given")
    }
    guard video.isEmpty != (shots == nil) else {
      throw ValidationError("give either --video with --truth, or --shots")
    }
    guard options.exclusions == nil, options.audit == nil else {
      throw ValidationError("--audit and --exclusions are for stills: audit them with overt evaluate identification")
    }
  }

  func run() throws {
    let work = try EvaluateWork(options)
    let policy = RecognitionPolicy.standard
    let store = try ModelOptions.store
    let decisions = try EvaluateOptions.failing { () throws(EvaluationError) in
      do throws(PackError) {
        return try SystemIdentity(store: store, pack: work.system.pack, policy: policy).policy
      } catch {
        throw .face(.pack(error))
      }
    }
    let gallery = try EvaluateOptions.failing { () throws(EvaluationError) in
      try IdentificationList(galleryOf: search.list)
    }
    let listDigest = try EvaluateFiles.digest(search.list)
    let (evaluated, outcome, contents) = try tracks(of: gallery, work, store, policy)
    let subjects = Subjects(evaluated.list.identities, origin: .labels)
    let groupings = try work.groupings(subjects, images: evaluated.list.images)
    let begun = ContinuousClock.now
    let found = try EvaluateOptions.failing { () throws(EvaluationError) in
      try evaluated.searches(
        fusion: search.fusion, sizes: Searches.usualSizes(below: gallery.entries.count), draws: search.draws)
    }
    let seconds = EvaluateTimes.seconds(since: begun)
    try search.write(evaluated.list, found.outcomes, namesOthers: false)
    let figures = IdentificationFigures(
      evaluated.list, searches: found, subjects: subjects, groupings: groupings,
      operatingLimit: options.operatingLimit ?? 1e-2, threshold: options.threshold)
    var summary = EvaluationSummary(
      figures, people: gallery.entries.count, fusion: search.fusion, system: work.system,
      material: Material(
        listDigest: listDigest, contents: contents,
        templates: Array(outcome.templates.prefix(gallery.images.count)), subjects: subjects),
      quality: outcome.templates, responsible: options.person, made: work.date,
      tracks: record(evaluated, found, policy: decisions))
    let comparisons = evaluated.shots.reduce(0) { $0 + $1.count } * gallery.entries.count
    summary.throughput = Throughput(
      imagesMade: outcome.templates.count - outcome.cached, imagesCached: outcome.cached, imageSeconds: outcome.seconds,
      threads: work.threads, comparisons: comparisons, comparisonSeconds: seconds)
    try EvaluatePrinter(json: options.json).tell(summary)
    if let folder = options.report { try EvaluateFiles.report(summary, folder: folder) }
  }

  /// The tracks, the templates of the stills in them and of the list's, and a digest of everything that was looked at.
  private func tracks(
    of gallery: IdentificationList, _ work: EvaluateWork, _ store: ModelStore, _ policy: RecognitionPolicy
  ) throws -> (EvaluatedTracks, TemplateFactory.Outcome, ContentDigest) {
    if let shots {
      let sets = try EvaluateOptions.failing { () throws(EvaluationError) in try ShotSets(path: shots) }
      let outcome = try work.templates(of: gallery.images + sets.images)
      let count = gallery.images.count
      let evaluated = try EvaluateOptions.failing { () throws(EvaluationError) in
        try EvaluatedTracks(
          gallery, enrolled: Array(outcome.templates.prefix(count)), sets: sets,
          seen: Array(outcome.templates.dropFirst(count)), policy: policy, system: work.system)
      }
      let digests = outcome.templates.flatMap(\.image) + (try EvaluateFiles.digest(shots)).bytes
      return (evaluated, outcome, ContentDigest(hashing: digests))
    }
    let clips = try EvaluateOptions.failing { () throws(EvaluationError) in
      var clips: [LabelledClip] = []
      for (video, truth) in zip(video, truth) { clips.append(try LabelledClip(video: video, labels: truth)) }
      return clips
    }
    let outcome = try work.templates(of: gallery.images)
    var digests = outcome.templates.flatMap(\.image)
    var clipDigests: Set<ContentDigest> = []
    for (video, truth) in zip(video, truth) {
      let digest = try EvaluateFiles.digest(video)
      guard clipDigests.insert(digest).inserted else {
        throw Failure("overt: \(printable(video)): the same clip is given twice; what is in it is labelled once")
      }
      digests += digest.bytes
      digests += try EvaluateFiles.digest(truth).bytes
    }
    let clipWork = ClipWork(
      store: store, responsible: options.person, declared: work.made, threads: work.threads)
    let evaluated = try EvaluateOptions.failing { () throws(EvaluationError) in
      try EvaluatedTracks(
        gallery, enrolled: outcome.templates, clips: clips, policy: policy, system: work.system, work: clipWork
      ) { progress in
        var line = "watching: \(Figures.count(progress.frames)) frames"
        if let total = progress.total { line += " of about \(Figures.count(total))" }
        if let remaining = progress.remaining { line += ", \(Figures.clock(remaining)) left" }
        Standard.progress(line)
      }
    }
    Standard.clearProgress()
    return (evaluated, outcome, ContentDigest(hashing: digests))
  }

  private func record(_ evaluated: EvaluatedTracks, _ found: Searches, policy: DecisionPolicy) -> TrackRecord {
    let tallies = evaluated.tally.tallies
    let bins = evaluated.counters(found)
    return TrackRecord(
      gates: policy.gates, shots: policy.shots, averaging: policy.averaging, scores: bins.scores,
      qualities: bins.qualities,
      counts: TrackRecord.Counts(
        frames: tallies.frames, framesSearched: tallies.framesSearched, facesSeen: tallies.facesSeen,
        comparisons: tallies.comparisons, shotsRejected: tallies.shotsRejected,
        unlabelledShots: evaluated.tally.unlabelledShots, unlabelledTracks: evaluated.tally.unlabelledTracks,
        passesWithoutShot: zip(evaluated.list.probes, evaluated.shots).count { $0.mate != nil && $1.isEmpty }))
  }
}
