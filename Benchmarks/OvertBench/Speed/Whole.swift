import CKernels
import Faces
import Foundation
import Mandate
import Recognition
import Service

/// Recognition on the whole clip, as `overt trial` does it: decoding, detection, tracking, quality, templates,
/// comparison.
struct Whole {
  /// The embedder.
  let pack: String
  /// Seconds between detections; 0 for every frame.
  let interval: Double
  /// What the trial came to.
  let summary: TrialSummary

  /// Runs a trial over `clip` on this thread.
  init(clip: Clip, pack: String, interval: Double) throws {
    // The process's time, so that no library's thread hides its share.
    let clock = Clock(
      now: Clock.system.now, seconds: Clock.system.seconds,
      processorSeconds: { Double(overt_clock_ns(OVERT_CLOCK_PROCESS_CPU)) / 1e9 })
    var policy = RecognitionPolicy.standard
    policy.minimumFace = Parts.minimumFace
    policy.detectionInterval = interval
    let chosen = policy
    summary = try clip.withBlueList { list in
      let request = TrialRequest(
        videos: [clip.path], blueList: list, consentRecorded: true, officer: "overt-bench", pack: pack, policy: chosen)
      return try TrialRunner(store: Places.store, clock: clock).run(request) { _ in }
    }
    self.pack = pack
    self.interval = interval
  }

  /// Frames per second of processor time, which is what one core does when nothing else disturbs it.
  var framesPerSecond: Double { Double(summary.tallies.frames) / summary.processorSeconds }
}
