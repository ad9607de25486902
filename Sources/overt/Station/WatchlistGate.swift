import Crypto
import Faces
import Foundation
import Imaging
import Mandate
import Station

/// Looks at a manifest's images with the model pack: which pass the quality gate.
struct WatchlistGate {
  let models: ModelOptions

  /// Digests of images that show one face good enough to be enrolled; the others are told on standard error.
  func passed(_ manifestPath: String) throws -> [String] {
    let manifest: Manifest
    do {
      manifest = try Manifest(path: manifestPath)
    } catch {
      throw Failure(error)
    }
    return try passed(manifest.rows.map { ($0.line, $0.image) }, of: manifestPath)
  }

  /// The same for the images that the lines of any manifest name.
  func passed(_ rows: [(line: Int, image: String)], of manifestPath: String) throws -> [String] {
    let engine = try models.engine(quiet: true)
    let folder = URL(fileURLWithPath: manifestPath).deletingLastPathComponent()
    var passed: [String] = []
    var wrong: [String] = []
    for (index, row) in rows.enumerated() {
      Standard.progress("images \(index + 1) of \(rows.count)")
      let path = row.image.hasPrefix("/") ? row.image : folder.appendingPathComponent(row.image).path
      do {
        _ = try engine.onlyFace(in: ImageFile.decode(path: path), name: row.image)
        guard let bytes = try RegularFile(path: path).readAll(maximum: Desk.maximumImageBytes) else { continue }
        passed.append(ContentDigest(bytes: Array(SHA256.hash(data: bytes)))?.description ?? "")
      } catch let error as ImageError {
        wrong.append("overt: \(manifestPath): line \(row.line): image: \(error)")
      } catch let error as FaceError {
        Standard.error("overt: \(manifestPath): line \(row.line): image: \(error)")
      } catch {
        wrong.append("overt: \(manifestPath): line \(row.line): image: cannot be read")
      }
    }
    Standard.clearProgress()
    guard wrong.isEmpty else { throw Failure(wrong.prefix(20).joined(separator: "\n")) }
    return passed
  }
}
