import Foundation
import TestSupport

/// The first seconds of the clip of people walking past, three of whom are sought, and photographs of them and of one more.
struct Clip {
  let video: String
  let people: [(reference: String, image: String)]
  /// A photograph of somebody who walks past last, as a volunteer.
  let volunteer: String
  private let folder: TemporaryFolder

  /// Cuts the clip; `nil`, with the line that says so, where the material is missing.
  init?(for test: String = #function) throws {
    let names = ["Debra_Messing_0001", "Greg_Rusedski_0003", "Harbhajan_Singh_0002", "Eve_Pelletier_0002"]
    guard let whole = TestData.path("video/dev_walkpast.mp4", for: test),
      let images = TestData.paths(
        names.map { "photos/lfw_dev/\($0.dropLast(5))/\($0).jpg" }, for: test)
    else { return nil }
    guard let volunteer = TestData.path("photos/lfw_dev/Vicente_Fox/Vicente_Fox_0026.jpg", for: test) else {
      return nil
    }
    self.volunteer = volunteer
    folder = try TemporaryFolder()
    video = folder.file("clip.mp4")
    people = zip(names, images).enumerated().map { ("W-\($0 + 1)", $1.1) }
    let outcome = try Command(
      "/usr/bin/ffmpeg", ["-nostdin", "-v", "error", "-y", "-i", whole, "-t", "17", "-c", "copy", video]
    ).run()
    guard outcome.status == 0 else { throw Command.Failure(description: outcome.errors) }
  }
}
