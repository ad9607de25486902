import Foundation
import TestSupport
import Testing

/// `overt trial` on real and labelled clips, through the built program.
@Suite("A Blue List trial from the command line", .serialized)
struct TrialTests {
  @Test("finds both men of a music video among others on the list, and nobody else; each line keeps to the contract")
  func twoMen() throws {
    let people = ["alex_lacamoire", "lin_manuel_miranda", "rose_leslie", "kit_harington", "biden"]
    guard let models = try ModelFolder(),
      let paths = TestData.paths(["video/short_hamilton_clip.mp4"] + people.map { "photos/face_recognition/\($0)" })
    else { return }
    let folder = try TemporaryFolder()
    _ = try folder.folder("list")
    for (person, path) in zip(people, paths.dropFirst()) { _ = try folder.link("list/\(person)", to: path) }
    // One of them is 25 pixels wide in the clip, with 12 between the eyes, else turned away by 70°: so the least face is
    // lower than usual, and the threshold one for a list of five.
    let trial = try TrialOutcome(
      Overt(models: models.path), videos: [paths[0]], list: folder.file("list"), "--pack", "mobilefacenet",
      "--min-face",
      "24", "--min-eyes", "10", "--threshold", "0.3")
    #expect(trial.outcome.status == 0, "\(trial.outcome.errors)")
    #expect(Set(trial.entries) == ["alex_lacamoire", "lin_manuel_miranda"])

    let schema = try Schema(path: Repository.path("docs/trial.schema.json"))
    for record in trial.records { #expect(schema.problems(with: record) == []) }
    #expect(trial.records.count == trial.alerts.count + 1)
    #expect(trial.records.last?["type"] as? String == "summary")
    #expect(trial.count("alerts") == trial.alerts.count)
    #expect(trial.count("frames") == 275)
    #expect(trial.count("templatesMade") == trial.count("templatesDestroyed"))
    #expect(trial.count("templatesMade") >= trial.count("comparisons"))
    #expect(trial.count("comparisons") <= 3 * trial.count("tracks"))
  }

  @Test("the schema would notice a broken line")
  func schemaBites() throws {
    let schema = try Schema(path: Repository.path("docs/trial.schema.json"))
    #expect(schema.problems(with: ["type": "alert", "score": 0.5]) != [])
    #expect(schema.problems(with: ["type": "summary", "frames": -1]) != [])
    #expect(schema.problems(with: ["type": "candidate"]) != [])
  }

  @Test("of eight on the list walking past among 32, at least seven raise one alert each, and at most one is false")
  func walkPast() throws {
    guard let models = try ModelFolder(), let clip = try WalkPast() else { return }
    let trial = try TrialOutcome(
      Overt(models: models.path), videos: [clip.video], list: clip.list, "--passes", clip.log, "--pack",
      "mobilefacenet")
    #expect(trial.outcome.status == 0, "\(trial.outcome.errors)")
    #expect(clip.passes.count == 8)
    let isTrue = trial.alerts.map { alert in
      guard let entry = alert["entry"] as? String, let time = alert["time"] as? Double else { return false }
      return clip.passes[entry]?.contains(time) ?? false
    }
    let found = zip(trial.entries, isTrue).filter(\.1).map(\.0)
    print("walk-past, mobilefacenet: found \(found.sorted()), false \(isTrue.count { !$0 })")
    #expect(Set(found).count >= 7)
    #expect(Set(found).count == found.count, "one alert each")
    #expect(isTrue.count { !$0 } <= 1)
    let schema = try Schema(path: Repository.path("docs/trial.schema.json"))
    #expect(schema.problems(with: trial.summary) == [])
    let passes = try #require(trial.summary["passes"] as? [String: Any])
    let rate = try #require(passes["trueRecognitionRate"] as? [String: Any])
    #expect(rate["of"] as? Int == 8 && rate["count"] as? Int ?? 0 >= Set(found).count)
    print(
      "walk-past, mobilefacenet: True Recognition Rate \(rate["count"] ?? "") of 8, from \(rate["low"] ?? "") to \(rate["high"] ?? "")"
    )
    #expect(rate["low"] as? Double ?? 0 > 0.47 && rate["high"] as? Double ?? 0 > 0.99)
    #expect((passes["missed"] as? [Any])?.count == 8 - (rate["count"] as? Int ?? 0))
    #expect((passes["outside"] as? [Any])?.count ?? 9 <= isTrue.count { !$0 })
    #expect(trial.count("templatesMade") == trial.count("templatesDestroyed"))

    let other = try TrialOutcome(
      Overt(models: models.path), videos: [clip.video], list: clip.list, "--pack", "dlib-resnet")
    #expect(other.outcome.status == 0)
    #expect(other.outcome.errors.contains("pack dlib-resnet:"), "its weakness is said wherever it is used")
    print("walk-past, dlib-resnet: alerts on \(other.entries.sorted())")
  }

  @Test("strangers walking through corridors and turning their heads raise no alert")
  func strangers() throws {
    let clips = [
      "intel_one-by-one-person-detection", "intel_preview_classroom", "intel_preview_face-demographics-walking",
      "intel_preview_face-demographics-walking-and-pause", "intel_preview_head-pose-face-detection-female",
      "intel_preview_head-pose-face-detection-female-and-male", "intel_preview_head-pose-face-detection-male",
      "intel_preview_people-detection",
    ]
    guard let models = try ModelFolder(), let clip = try WalkPast(),
      let videos = TestData.paths(clips.map { "video/\($0).mp4" })
    else { return }
    let trial = try TrialOutcome(
      Overt(models: models.path), videos: videos, list: clip.list, "--pack", "mobilefacenet")
    #expect(trial.outcome.status == 0, "\(trial.outcome.errors)")
    #expect(trial.entries == [])
    print("strangers: \(trial.count("facesSeen")) faces seen in \(trial.count("frames")) frames, no alert")
    #expect(trial.count("facesSeen") > 0, "a clip in which nobody is seen shows nothing")
  }

  @Test("nobody below the threshold leaves a trace in output, errors or files")
  func noTrace() throws {
    guard let models = try ModelFolder(), let clip = try WalkPast() else { return }
    let home = try TemporaryFolder()
    let place = try TemporaryFolder()
    // Nobody reaches a threshold of 1, so everybody is below it.
    let overt = try Overt(models: models.path, home: home.path, folder: place.path)
    let trial = try TrialOutcome(
      overt, videos: [clip.video], list: clip.list, "--pack", "mobilefacenet", "--threshold", "1")
    #expect(trial.outcome.status == 0, "\(trial.outcome.errors)")
    #expect(trial.count("comparisons") > 0)
    #expect(trial.outcome.lines.count == 1, "the summary and nothing else")
    #expect(Set(trial.summary.keys).isDisjoint(with: ["score", "scores", "entry", "box", "templates", "faces"]))
    #expect(home.contents == [])
    #expect(place.contents == [])
    for name in clip.passes.keys {
      #expect(!trial.outcome.output.contains(name) && !trial.outcome.errors.contains(name))
    }
    // What may stand on standard error: notes about photographs of the list, each naming its file.
    for line in trial.outcome.errors.split(whereSeparator: \.isNewline) {
      #expect(line.hasPrefix("note: ") && line.contains("left out"), "\(line)")
    }
    let plain = try overt(
      "trial", "--video", clip.video, "--blue-list", clip.list, "--consent-recorded", "--pack", "mobilefacenet",
      "--threshold", "1")
    #expect(!plain.output.contains("possible match"))
    #expect(home.contents == [] && place.contents == [])
  }
}
