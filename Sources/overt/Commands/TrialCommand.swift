import ArgumentParser
import Faces
import Foundation
import Mandate
import Recognition
import Service

/// `overt trial`
struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Run a Blue List trial on recorded video with consenting volunteers.",
    discussion: """
      Looks for the volunteers on the Blue List in recorded files and prints each possible match as it happens, then a \
      summary. Nobody else's face is kept, shown or written anywhere.

      A trial is refused without --consent-recorded (trial-consent), on cameras and addresses (trial-recorded-only) and \
      on lists of more than 500 people (trial-list-size).

      With --passes the summary gives the True Recognition Rate: passes on which the volunteer was recognised, of all that were \
      logged, recognised or not, by file and together, with the exact 95 % interval; it lists the passes that were missed and the \
      alerts that no pass explains.

      With --json each line of standard output is one object; docs/trial-json.md describes them.
      """)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Recorded video files.", valueName: "file"))
  var video: [String]

  @Option(
    help: ArgumentHelp(
      "The volunteers: a folder with a folder of photographs per person, or a CSV file with the columns identity,image.",
      valueName: "dir|csv"))
  var blueList: String

  @Option(
    help: ArgumentHelp(
      "Logged passes of the volunteers, as a CSV file with the columns identity,source,from,to: gives the True Recognition Rate.",
      valueName: "csv"))
  var passes: String?

  @Flag(help: "I declare that the consent of each volunteer on the Blue List is on record.")
  var consentRecorded = false

  @Option(help: ArgumentHelp("The responsible officer; the user's name where not given.", valueName: "name"))
  var officer: String?

  @Option(
    help: ArgumentHelp(
      "The score at or above which a comparison raises an alert; the pack's own where not given.", valueName: "t"))
  var threshold: Double?

  @Option(help: ArgumentHelp("The smallest face looked for, in pixels of the frame.", valueName: "px"))
  var minFace = RecognitionPolicy.standard.minimumFace

  @Option(
    help: ArgumentHelp(
      "The least distance between the eyes, in pixels, of a shot that is compared.", valueName: "px"))
  var minEyes = Int(QualityGate.standard.minimumInterEyeDistance)

  @Option(
    help: ArgumentHelp(
      "Seconds between detections; faces are carried by the tracker in between. 0 detects on every frame.",
      valueName: "s"))
  var detectEvery = RecognitionPolicy.standard.detectionInterval

  @OptionGroup var models: ModelOptions

  @Flag(help: "Print one JSON object per line.")
  var json = false

  func validate() throws {
    guard 20...1_000 ~= minFace else { throw ValidationError("--min-face takes 20 to 1000 pixels") }
    guard 8...500 ~= minEyes else { throw ValidationError("--min-eyes takes 8 to 500 pixels") }
    guard detectEvery.isFinite, 0...1 ~= detectEvery else {
      throw ValidationError("--detect-every takes 0 to 1 second")
    }
    if let threshold, Threshold(score: threshold) == nil {
      throw ValidationError("--threshold takes a score, such as 0.5")
    }
  }

  func run() throws {
    var policy = RecognitionPolicy.standard
    policy.minimumFace = minFace
    policy.gate.minimumInterEyeDistance = Float(minEyes)
    policy.detectionInterval = detectEvery
    let request = TrialRequest(
      videos: video, blueList: blueList, passes: passes, consentRecorded: consentRecorded,
      officer: officer ?? NSUserName(),
      threshold: threshold.flatMap(Threshold.init(score:)), pack: models.pack, policy: policy)
    let printer = TrialPrinter(json: json)
    do {
      let summary = try TrialRunner(store: ModelOptions.store).run(request, tell: printer.tell)
      printer.tell(summary)
    } catch let error as TrialError {
      Standard.clearProgress()
      throw Failure(error)
    }
  }
}
