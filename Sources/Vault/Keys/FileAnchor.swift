import Foundation

/// An anchor place that is a file of two slots, overwritten in place.
///
/// What this can promise depends on what is below it. On a magnetic disc, and in a file system that writes in place,
/// overwriting destroys. Flash keeps the old block until it is collected, and a copying file system (btrfs, ZFS) or a
/// snapshot keeps it as long as it likes: there the anchor belongs in a TPM or a key service.
public final class FileAnchor: AnchorPlace {
  /// The file's path.
  public let path: String
  private let handle: FileHandle

  private static let heading = Array("overt/anchor/v1\n".utf8)
  private static let slots = 2

  /// Makes the file, with no anchor in it, and holds it.
  public static func create(at path: String) throws(VaultProblem) -> FileAnchor {
    try DurableFile.create(heading + [UInt8](repeating: 0, count: slots * Anchor.size), at: path)
    return try FileAnchor(at: path)
  }

  /// Opens the file and holds it for as long as this value lives; another process is told
  /// ``VaultProblem/inUse(path:)``.
  public init(at path: String) throws(VaultProblem) {
    self.path = path
    try DurableFile.requirePrivate(path)
    handle = try DurableFile.hold(path)
    _ = try content()
  }

  deinit {
    try? handle.close()
  }

  /// The anchors in the slots that are not empty.
  public func anchors() throws(VaultProblem) -> [Anchor] {
    try filled().map(\.anchor)
  }

  /// Writes `anchor` into the empty slot.
  public func add(_ anchor: Anchor) throws(VaultProblem) {
    let taken = Set(try filled().map(\.slot))
    guard let slot = (0..<Self.slots).first(where: { !taken.contains($0) }) else { throw .unsettled }
    try overwrite(slot, with: anchor.bytes)
  }

  /// Overwrites the other slots with zeros. A write that a crash tore leaves something that is no anchor's digest
  /// either, so that the next settlement overwrites it again.
  public func destroyAll(except digest: [UInt8]) throws(VaultProblem) {
    let filled = try filled()
    guard filled.contains(where: { $0.anchor.digest == digest }) else { throw .foreignAnchor(path: path) }
    for (slot, anchor) in filled where anchor.digest != digest {
      try overwrite(slot, with: [UInt8](repeating: 0, count: Anchor.size))
    }
  }

  private func filled() throws(VaultProblem) -> [(slot: Int, anchor: Anchor)] {
    let bytes = try content()
    var filled: [(slot: Int, anchor: Anchor)] = []
    for slot in 0..<Self.slots {
      let start = Self.heading.count + slot * Anchor.size
      if let anchor = Anchor(bytes: bytes[start..<start + Anchor.size]) { filled.append((slot, anchor)) }
    }
    return filled
  }

  private func content() throws(VaultProblem) -> [UInt8] {
    let length = Self.heading.count + Self.slots * Anchor.size
    let bytes: [UInt8]
    do {
      try handle.seek(toOffset: 0)
      bytes = Array(try handle.read(upToCount: length + 1) ?? Data())
    } catch {
      throw .file(path: path, reason: reason(error))
    }
    guard bytes.count == length, bytes.starts(with: Self.heading) else {
      throw .malformed(path: path, reason: "an anchor file has \(length) bytes and begins with its name")
    }
    return bytes
  }

  private func overwrite(_ slot: Int, with bytes: [UInt8]) throws(VaultProblem) {
    do {
      try handle.seek(toOffset: UInt64(Self.heading.count + slot * Anchor.size))
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
    } catch {
      throw .file(path: path, reason: reason(error))
    }
  }
}
