import Faces
import Foundation
import Glibc
import Imaging
import Mandate
import Synchronization

/// Templates of labelled stills that were made before, so that an evaluation that was interrupted or is repeated does not
/// begin again. They lie in one folder, in a file for each chain, that only its owner may read.
///
/// A record is appended whole; what a kill left of half a record is cut off, and a record whose checksum is wrong is made
/// anew.
public final class TemplateCache: Sendable {
  /// Templates from earlier runs, by image digest.
  let known: [[UInt8]: ImageTemplate]
  private let dimension: Int
  private let file: Mutex<FileHandle?>

  /// Opens or makes the cache of a chain in `folder`, which is made if it is not there.
  ///
  /// - Parameter identity: what the templates depend on besides the image: see ``EvaluatedSystem``.
  public init(folder: String, identity: ContentDigest, dimension: Int) throws(EvaluationError) {
    self.dimension = dimension
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cache("\(printable(folder)): cannot be made")
    }
    let path = "\(folder)/\(identity.description.prefix(32)).templates"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .cache("\(printable(path)): \(systemReason(errno))") }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // Whoever has the file alone mends its end; others only read and append.
    let isAlone = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    guard fchmod(descriptor, 0o600) == 0 else { throw .cache("\(printable(path)): \(systemReason(errno))") }
    let record = CacheRecord(dimension: dimension)
    let header = record.header(identity: identity.description)
    do {
      let bytes = Array(try handle.readToEnd() ?? Data())
      guard bytes.starts(with: header) else {
        guard isAlone else { throw EvaluationError.cache("\(printable(path)): is being made by another evaluation") }
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(header))
        known = [:]
        _ = flock(descriptor, LOCK_SH)
        file = Mutex(handle)
        return
      }
      known = record.read(bytes[header.count...])
      let whole = header.count + (bytes.count - header.count) / record.size * record.size
      if isAlone, whole < bytes.count { try handle.truncate(atOffset: UInt64(whole)) }
      _ = flock(descriptor, LOCK_SH)
      file = Mutex(handle)
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw .cache("\(printable(path)): cannot be read or written")
    }
  }

  /// Appends a template.
  func keep(_ template: ImageTemplate) throws(EvaluationError) {
    let bytes = CacheRecord(dimension: dimension).bytes(of: template)
    let isKept = file.withLock { handle in (try? handle?.write(contentsOf: Data(bytes))) != nil }
    guard isKept else { throw .cache("the cache of templates cannot be written; is the disk full?") }
  }
}
