import CAllocations
import Capture
import Faces
import Gallery
import Glibc
import Imaging
import Mandate
import Recognition

/// The child whose allocations a test counts: a recogniser that looks at one picture again and again, in which somebody who is
/// not on the list moves a little each time.
///
///     allocation-probe MODELS PACK PHOTOGRAPH-OF-SOMEBODY-LISTED PHOTOGRAPH-OF-SOMEBODY-ELSE FRAMES
///
/// It prints a line `COUNT LIBRARY OFFSET` for each place that asked for memory during a look, after twenty looks that do not
/// count, and last `frames N faces N comparisons N`.
@main
struct AllocationProbe {
  static func main() {
    do {
      guard CommandLine.arguments.count == 6, let frames = Int(CommandLine.arguments[5]) else {
        print("usage: allocation-probe MODELS PACK LISTED OTHER FRAMES")
        exit(2)
      }
      try look(
        models: CommandLine.arguments[1], pack: CommandLine.arguments[2], listed: CommandLine.arguments[3],
        other: CommandLine.arguments[4], frames: frames)
    } catch {
      print("error \(error)")
      exit(2)
    }
  }

  private static let now = Instant(milliseconds: 1_750_000_000_000)
  private static let unmeasured = 20

  private static func look(models: String, pack: String, listed: String, other: String, frames: Int) throws {
    let engine = try FaceEngine(store: ModelStore(folder: models), pack: pack, precision: .f32)
    let id = AuthorityID(high: 1, low: 1)
    let list = ListIdentity(owner: id, digest: .zero, people: 1)
    let source = SourceIdentity.recordedFile(name: "stills", digest: .zero)
    let declaration = TrialDeclaration(
      id: id, officer: "the tests", consentRecorded: true, sources: [source], list: list,
      threshold: engine.embedderCard.threshold, pack: engine.digest, window: .hours(1))
    var trial = TrialAuthority(replaying: [])
    for event in try TrialAuthority.decide(.declare(declaration), in: trial, at: now) { trial.apply(event) }
    let permit = try trial.permit(at: now)
    let image = try ImageFile.decode(path: listed)
    let (face, _) = try engine.onlyFace(in: image, name: listed, gate: nil)
    var builder = try GalleryBuilder(people: 1, dimension: engine.embedderCard.dimension)
    try builder.add(engine.reference(of: face, in: image, for: "listed", under: permit, at: now))
    var policy = RecognitionPolicy.standard
    // Compared as often as it can be, so that comparisons are among what is counted.
    (policy.detectionInterval, policy.maximumComparisons, policy.improvement) = (0, .max, -200)
    let recogniser = try Recogniser(
      permit: trial.permit(at: now), source: source, engine: engine, gallery: builder.build(list: list, under: permit),
      policy: policy, now: { now }, timer: { 0 })
    let photograph = try ImageFile.decode(path: other)
    let frame = RGBImage(width: 640, height: 360)
    var findings = Findings()
    for number in 0..<frames + unmeasured {
      draw(photograph, on: frame, at: 150 + number % 40)
      let picture = Picture(frame)
      overt_count_allocations(number >= unmeasured)
      try recogniser.search(picture, at: FrameStamp(index: number, time: Double(number) / 25), into: &findings)
      overt_count_allocations(false)
    }
    for place in 0..<overt_allocation_places() {
      var (count, offset): (UInt64, UInt64) = (0, 0)
      let library = unsafe String(cString: overt_allocation_place(place, &count, &offset))
      print("\(count) \(library) \(String(offset, radix: 16))")
    }
    if overt_other_allocations() > 0 { print("\(overt_other_allocations()) elsewhere 0") }
    let tallies = recogniser.tallies
    recogniser.finish()
    print("frames \(frames) faces \(recogniser.tallies.facesSeen) comparisons \(tallies.comparisons)")
  }

  /// Draws a photograph on a grey frame with its left upper corner so far right.
  private static func draw(_ photograph: RGBImage, on frame: RGBImage, at left: Int) {
    unsafe frame.bytes.initializeMemory(as: UInt8.self, repeating: 128)
    let width = min(photograph.width, frame.width - left) * 3
    for row in 0..<min(photograph.height, frame.height) {
      for byte in 0..<width {
        unsafe frame.bytes[row * frame.stride + left * 3 + byte] = photograph.bytes[row * photograph.stride + byte]
      }
    }
  }
}
