import Crypto
import Faces
import Foundation
import Imaging
import Mandate
import Tabular

/// The volunteers of a trial and their photographs, bound by digest.
public struct BlueList: Sendable {
  /// One volunteer.
  public struct Person: Sendable {
    /// The volunteer's name or number, as the folder or the CSV file gives it.
    public let identity: String
    /// Their photographs.
    public internal(set) var photographs: [Photograph]
  }

  /// One photograph.
  public struct Photograph: Sendable {
    /// Where it lies.
    public let path: String
    /// Digest of the file when the list was read.
    public let digest: ContentDigest
  }

  /// The volunteers, in the order of their identities.
  public private(set) var people: [Person]

  /// Photographs that one list may hold.
  public static let maximumPhotographs = 20_000
  /// The longest identity, in bytes.
  public static let maximumIdentityBytes = 200
  /// The largest CSV file, in bytes.
  public static let maximumCSVBytes = 16 << 20

  /// Reads the list at `path`: a folder with a folder per person, or a CSV file with the columns `identity,image` whose
  /// image paths are relative to it.
  ///
  /// - Throws: `unusable` with a line for every file that is wrong.
  public init(path: String) throws(TrialError) {
    guard let isFolder = isFolder(path) else {
      throw .unusable(["\(printable(path)): there is no such file or folder"])
    }
    let listed = try isFolder ? Self.readFolder(path) : Self.readCSV(path)
    var problems: [String] = []
    var people: [String: Person] = [:]
    for (identity, image) in listed {
      do {
        let bytes = try ImageFile.read(path: image)
        let photograph = Photograph(path: image, digest: ContentDigest(hashing: bytes))
        people[identity, default: Person(identity: identity, photographs: [])].photographs.append(photograph)
      } catch {
        problems.append(String(describing: error))
      }
    }
    guard problems.isEmpty else { throw .unusable(problems) }
    self.people = people.values.sorted { $0.identity < $1.identity }
  }

  /// The digest over everybody's identity and photographs, in a fixed order.
  public var digest: ContentDigest {
    var hash = SHA256()
    hash.update(data: Array("overt/list/v1".utf8))
    for person in people {
      Self.frame(Array(person.identity.utf8), into: &hash)
      hash.update(data: withCount(person.photographs.count))
      for photograph in person.photographs.sorted(by: { $0.digest.bytes.lexicographicallyPrecedes($1.digest.bytes) }) {
        hash.update(data: photograph.digest.bytes)
      }
    }
    return ContentDigest(finishing: hash)
  }

  private static func frame(_ bytes: [UInt8], into hash: inout SHA256) {
    hash.update(data: withCount(bytes.count))
    hash.update(data: bytes)
  }

  private static func readFolder(_ path: String) throws(TrialError) -> [(String, String)] {
    var found: [(String, String)] = []
    do {
      let manager = FileManager.default
      for identity in try manager.contentsOfDirectory(atPath: path).sorted() where !identity.hasPrefix(".") {
        let folder = "\(path)/\(identity)"
        guard isFolder(folder) == true else { continue }
        let images = try manager.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
        guard !images.isEmpty else { throw TrialError.unusable(["\(printable(folder)): holds no photograph"]) }
        for image in images { found.append((identity, "\(folder)/\(image)")) }
        try check(identity, in: path)
        try check(count: found.count, in: path)
      }
    } catch let error as TrialError {
      throw error
    } catch {
      throw .unusable(["\(printable(path)): cannot be read: \(reason(error))"])
    }
    guard !found.isEmpty else {
      throw .unusable(["\(printable(path)): holds no folder per person"])
    }
    return found
  }

  private static func readCSV(_ path: String) throws(TrialError) -> [(String, String)] {
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: ["identity", "image"], maximumBytes: maximumCSVBytes)
    } catch {
      throw .unusable([error.description])
    }
    let folder = (path as NSString).deletingLastPathComponent
    var found: [(String, String)] = []
    for row in table.rows {
      let identity = row.values[0]
      let image = row.values[1]
      guard !identity.isEmpty, !image.isEmpty else {
        throw .unusable(["\(printable(path)): line \(row.line): identity and image must not be empty"])
      }
      try check(identity, in: "\(path): line \(row.line)")
      let place = image.hasPrefix("/") || folder.isEmpty ? image : "\(folder)/\(image)"
      found.append((identity, place))
      try check(count: found.count, in: path)
    }
    guard !found.isEmpty else { throw .unusable(["\(printable(path)): lists nobody"]) }
    return found
  }

  private static func check(_ identity: String, in place: String) throws(TrialError) {
    guard identity.utf8.count <= maximumIdentityBytes, printable(identity) == identity else {
      throw .unusable([
        "\(printable(place)): an identity is plain text of at most \(maximumIdentityBytes) bytes"
      ])
    }
  }

  private static func check(count: Int, in place: String) throws(TrialError) {
    guard count <= maximumPhotographs else {
      throw .unusable(["\(printable(place)): holds more than \(maximumPhotographs) photographs"])
    }
  }

  private static func reason(_ error: any Error) -> String {
    ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError).map { systemReason(CInt($0.code)) }
      ?? (error as NSError).localizedDescription
  }
}

/// A count as eight bytes, big end first, so that what follows cannot be read in two ways.
private func withCount(_ count: Int) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }
}
