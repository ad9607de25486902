import Crypto
import Faces
import Imaging
import Mandate

/// Digests of files of any size, a piece at a time.
package enum FileDigest {
  /// The digest of the file at `path`.
  package static func of(_ path: String) throws(TrialError) -> ContentDigest {
    var hash = SHA256()
    do throws(RegularFile.Refusal) {
      let file = try RegularFile(path: path)
      try file.forEachPiece { hash.update(data: $0) }
    } catch {
      switch error {
      case .unreadable(let reason): throw .unusable(["\(printable(path)): cannot be read: \(reason)"])
      case .notAFile(let kind): throw .unusable(["\(printable(path)): is \(kind), not a file"])
      }
    }
    return ContentDigest(finishing: hash)
  }
}
