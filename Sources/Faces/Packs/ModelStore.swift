import Glibc
import Imaging
import Mandate

/// The folder of model packs: one folder each, with a `card.yaml` and the files that it names. A pack is installed when
/// every file is there with the digest on the card; a card alone is a pack that can be added.
public struct ModelStore: Sendable {
  /// The folder's path.
  public let folder: String

  /// The packs in order of preference where the user has chosen none.
  public static let preference = ["mobilefacenet", "dlib-resnet"]
  /// The detector of every chain for which no other is named or chosen.
  public static let detector = "mtcnn"
  /// The largest file of a pack, in bytes.
  public static let maximumFileBytes = 512 << 20

  /// The packs in `folder`.
  public init(folder: String) {
    self.folder = folder
  }

  /// The names of the packs that have a card, sorted.
  public func names() throws(PackError) -> [String] {
    guard let directory = opendir(folder) else {
      throw .unusableFile(path: folder, reason: systemReason(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), access("\(folder)/\(name)/card.yaml", R_OK) == 0 { names.append(name) }
    }
    return names.sorted()
  }

  /// The card of the pack called `name`.
  public func card(_ name: String) throws(PackError) -> PackCard {
    let known = try names()
    guard known.contains(name) else { throw .unknownPack(name: printable(name), known: known) }
    let path = "\(folder)/\(name)/card.yaml"
    let bytes = try Self.read(path, maximum: PackCard.maximumBytes)
    let card = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: path)
    guard card.name == name else {
      throw .badCard(path: path, at: "name", reason: "is “\(card.name)”, but the folder is called “\(name)”")
    }
    return card
  }

  /// The bytes of each file of a pack, in the card's order, each checked against its digest.
  public func files(of card: PackCard) throws(PackError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in card.files {
      let path = self.path(of: file, in: card)
      guard access(path, F_OK) == 0 else { throw .missingFile(pack: card.name, path: path) }
      let bytes = try Self.read(path, maximum: Self.maximumFileBytes)
      let found = ContentDigest(hashing: bytes)
      guard found == file.digest else {
        throw .wrongDigest(path: path, expected: file.digest.description, found: found.description)
      }
      files[file.path] = bytes
    }
    return files
  }

  /// Whether every file of a pack is there; their digests are checked when they are loaded.
  public func isInstalled(_ card: PackCard) -> Bool {
    card.files.allSatisfy { access(path(of: $0, in: card), R_OK) == 0 }
  }

  /// Where a pack's file lies.
  public func path(of file: PackFile, in card: PackCard) -> String {
    "\(folder)/\(card.name)/\(file.path)"
  }

  /// The embedder to use: the one named, else the one chosen with `overt models use`, else the first installed one in
  /// order of ``preference``, else any.
  public func embedder(named name: String?) throws(PackError) -> PackCard {
    let chosen = try chosen()
    if let name = name ?? chosen {
      let card = try self.card(name)
      guard case .embedder = card.role else {
        throw .badCard(
          path: "\(folder)/\(name)/card.yaml", at: "role", reason: "is \(card.roleName); an embedder is needed")
      }
      return card
    }
    let known = try names()
    for name in Self.preference + known where known.contains(name) {
      let card = try self.card(name)
      if case .embedder = card.role, isInstalled(card) { return card }
    }
    throw .nothingInstalled(folder: folder)
  }

  /// The embedder chosen with `overt models use`, if any.
  public func chosen() throws(PackError) -> String? { try chosen(in: "default") }

  /// Makes `name` the embedder that is used where none is named; `nil` goes back to the order of preference.
  public func choose(_ name: String?) throws(PackError) {
    if let name { _ = try files(of: embedder(named: name)) }
    try choose(name, in: "default")
  }

  /// The name on the first line of one of the store's own files, if it is there.
  func chosen(in file: String) throws(PackError) -> String? {
    let path = "\(folder)/\(file)"
    guard access(path, F_OK) == 0 else { return nil }
    let text = String(decoding: try Self.read(path, maximum: 256), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).first.map(String.init)
  }

  /// Writes `name` into one of the store's own files, or removes the file.
  func choose(_ name: String?, in file: String) throws(PackError) {
    let path = "\(folder)/\(file)"
    guard let name else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .unusableFile(path: path, reason: systemReason(errno)) }
      return
    }
    try Self.write(Array("\(name)\n".utf8), to: path)
  }

  /// Puts one file of a pack in its place, after its digest was found right.
  public func add(_ bytes: [UInt8], as file: PackFile, of card: PackCard, from source: String) throws(PackError) {
    let found = ContentDigest(hashing: bytes)
    guard found == file.digest else {
      throw .wrongDigest(path: source, expected: file.digest.description, found: found.description)
    }
    try Self.write(bytes, to: path(of: file, in: card))
  }

  /// Takes a new pack's card into the store.
  public func add(card bytes: [UInt8], from source: String) throws(PackError) -> PackCard {
    let card = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: source)
    guard try !names().contains(card.name) else { throw .alreadyThere(name: card.name) }
    let place = "\(folder)/\(card.name)"
    guard mkdir(place, 0o755) == 0 || errno == EEXIST else {
      throw .unusableFile(path: place, reason: systemReason(errno))
    }
    try Self.write(bytes, to: "\(place)/card.yaml")
    return card
  }

  /// Reads a file whole, up to `maximum` bytes.
  public static func read(_ path: String, maximum: Int) throws(PackError) -> [UInt8] {
    do {
      guard let bytes = try RegularFile(path: path).readAll(maximum: maximum) else {
        throw PackError.unusableFile(path: path, reason: "is larger than \(maximum) bytes")
      }
      return bytes
    } catch let error as PackError {
      throw error
    } catch RegularFile.Refusal.unreadable(let reason) {
      throw .unusableFile(path: path, reason: reason)
    } catch RegularFile.Refusal.notAFile(let kind) {
      throw .unusableFile(path: path, reason: "is \(kind), not a file")
    } catch {
      throw .unusableFile(path: path, reason: "cannot be read")
    }
  }

  /// Writes a file under another name first, so that an interruption leaves the old file or the new one, never half.
  private static func write(_ bytes: [UInt8], to path: String) throws(PackError) {
    let part = "\(path).part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unusableFile(path: path, reason: systemReason(errno)) }
    var written = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          failure = errno
          return
        }
        written += count
      }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    close(descriptor)
    if failure == 0, rename(part, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(part)
      throw .unusableFile(path: path, reason: systemReason(failure))
    }
  }
}
