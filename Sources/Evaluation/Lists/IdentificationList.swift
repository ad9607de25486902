import Imaging
import Tabular

/// Labelled images for open-set identification: a CSV file with the columns `role,identity,path`, where the role is
/// `gallery` (enrolled on the list), `probe_mated` (somebody on the list) or `probe_nonmated` (nobody on it).
public struct IdentificationList: Sendable {
  /// Somebody on the list.
  public struct Entry: Sendable, Hashable {
    /// The person's name or number.
    public let identity: String
    /// Their images, as positions in ``IdentificationList/images``.
    public internal(set) var images: [Int]
  }

  /// An image to be looked for on the list.
  public struct Probe: Sendable, Hashable {
    /// The position in ``IdentificationList/entries`` of the person it shows; `nil` for somebody who is not on it.
    public let mate: Int?
    /// The image, as a position in ``IdentificationList/images``.
    public let image: Int
  }

  /// The distinct images' paths as they stand in the file.
  public let images: [String]
  /// For each image whom it shows.
  public let identities: [String]
  /// The people on the list, in the order of the file.
  public let entries: [Entry]
  /// The probes, in the order of the file.
  public let probes: [Probe]

  /// The largest file read, in bytes.
  public static let maximumBytes = 256 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: `badList` naming the file, the line and the reason.
  public init(path: String) throws(EvaluationError) {
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: ["role", "identity", "path"], maximumBytes: Self.maximumBytes)
    } catch {
      throw .badList(error.description)
    }
    try self.init(table, name: printable(path))
  }

  /// Reads the people on the list in the file at `path`, and none of its probes: what is searched for is something else.
  ///
  /// - Throws: `badList` naming the file, the line and the reason.
  public init(galleryOf path: String) throws(EvaluationError) {
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: ["role", "identity", "path"], maximumBytes: Self.maximumBytes)
    } catch {
      throw .badList(error.description)
    }
    try self.init(table, name: printable(path), hasProbes: false)
  }

  /// The same list with other probes, each by the name that it has among ``images``; who is not on the list is a non-mated
  /// probe.
  public func with(probes: [(name: String, identity: String)]) -> IdentificationList {
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.identity] = place }
    return IdentificationList(
      images: images + probes.map(\.name), identities: identities + probes.map(\.identity), entries: entries,
      probes: probes.enumerated().map { Probe(mate: places[$1.identity], image: images.count + $0) })
  }

  /// Reads a table with the columns `role`, `identity` and `path`; messages call it `name`.
  public init(_ table: CSVTable, name: String) throws(EvaluationError) {
    try self.init(table, name: name, hasProbes: true)
  }

  private init(_ table: CSVTable, name: String, hasProbes: Bool) throws(EvaluationError) {
    var index = ImageIndex()
    var entries: [Entry] = []
    var positions: [String: Int] = [:]
    if let row = table.rows.first(where: { $0.values[1].isEmpty || $0.values[2].isEmpty }) {
      let column = row.values[1].isEmpty ? "identity" : "path"
      throw .badList("\(name): line \(row.line): column “\(column)” is empty")
    }
    for row in table.rows where row.values[0] == "gallery" {
      let image = index.number(of: row.values[2])
      if let position = positions[row.values[1]] {
        entries[position].images.append(image)
      } else {
        positions[row.values[1]] = entries.count
        entries.append(Entry(identity: row.values[1], images: [image]))
      }
    }
    var probes: [Probe] = []
    for row in hasProbes ? table.rows : [] {
      let mate = positions[row.values[1]]
      switch (row.values[0], mate) {
      case ("gallery", _): continue
      case ("probe_mated", .some), ("probe_nonmated", .none):
        probes.append(Probe(mate: mate, image: index.number(of: row.values[2])))
      case ("probe_mated", .none):
        throw .badList("\(name): line \(row.line): \(printable(row.values[1])) is said to be on the list and is not")
      case ("probe_nonmated", .some):
        throw .badList("\(name): line \(row.line): \(printable(row.values[1])) is said not to be on the list and is")
      default:
        throw .badList(
          "\(name): line \(row.line): the role is none of gallery, probe_mated and probe_nonmated")
      }
    }
    guard !entries.isEmpty, !probes.isEmpty || !hasProbes else {
      throw .badList(hasProbes ? "\(name): lists no gallery or no probe" : "\(name): lists no gallery")
    }
    var identities = [String](repeating: "", count: index.paths.count)
    for row in table.rows where hasProbes || row.values[0] == "gallery" {
      let image = index.number(of: row.values[2])
      guard identities[image].isEmpty || identities[image] == row.values[1] else {
        throw .badList(
          "\(name): line \(row.line): \(printable(row.values[2])) is of two people, \(printable(identities[image])) and "
            + printable(row.values[1]))
      }
      identities[image] = row.values[1]
    }
    images = index.paths
    self.identities = identities
    self.entries = entries
    self.probes = probes
  }
}

extension IdentificationList {
  /// The same list without the searches of some images.
  public func leavingOut(probes left: Set<String>) -> IdentificationList {
    IdentificationList(
      images: images, identities: identities, entries: entries,
      probes: probes.filter { !left.contains(images[$0.image]) })
  }

  private init(images: [String], identities: [String], entries: [Entry], probes: [Probe]) {
    self.images = images
    self.identities = identities
    self.entries = entries
    self.probes = probes
  }
}
