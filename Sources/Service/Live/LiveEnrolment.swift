import Faces
import Foundation
import Gallery
import Imaging
import Mandate

/// Enrols who is sought, under leases that are renewed meanwhile.
struct LiveEnrolment {
  let engine: FaceEngine
  let control: CameraControl
  let clock: Clock

  /// What is left of a lease at least when a template is begun, so that it still stands when the template is made.
  private static let margin = Span(milliseconds: 200)

  /// The gallery of a list; `nil` when told to stop.
  func enrol(_ entries: [LiveEntry], under permit: inout Permit<Live>) throws(LiveError) -> Gallery? {
    do {
      var builder = try GalleryBuilder(people: max(1, entries.count), dimension: engine.embedderCard.dimension)
      for entry in entries {
        for (number, file) in entry.photographs.enumerated() {
          let name = "photograph \(number + 1) of \(entry.entry)"
          let image = try ImageFile.decode(file, name: name)
          let (face, _) = try engine.onlyFace(in: image, name: name)
          guard waitForLease(&permit) else { return nil }
          try builder.add(
            engine.reference(of: face, in: image, for: entry.entry.description, under: permit, at: clock.now()))
        }
      }
      guard waitForLease(&permit) else { return nil }
      return try builder.build(list: permit.list, under: permit)
    } catch FaceError.refused(let refusal) {
      throw .refused(refusal)
    } catch GalleryError.refused(let refusal) {
      throw .refused(refusal)
    } catch {
      throw .unusable(["the watchlist: \(error)"])
    }
  }

  /// Takes the newest lease and waits until one stands; false when told to stop.
  private func waitForLease(_ permit: inout Permit<Live>) -> Bool {
    while !control.isStopped {
      if let fresh = control.takePermit() { permit = fresh }
      if (try? permit.admit(at: clock.now().adding(Self.margin))) != nil { return true }
      usleep(5_000)
    }
    return false
  }
}
