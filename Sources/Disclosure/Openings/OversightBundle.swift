import Ledger
import Mandate

/// Openings given to an oversight body: all that can still be opened, in order.
///
/// As a file: lines of canonical JSON; the first says `{"bundle":"overt","origin":…,"v":1}`, each of the others
/// `{"act":{…},"index":…,"salt":"<64 hexadecimal digits>"}`.
public struct OversightBundle: Hashable, Sendable {
  /// The log's name.
  public let origin: KeyName
  /// The openings by index.
  public let openings: [UInt64: Opening]

  /// The largest file, in bytes.
  public static let maximumBytes = 1 << 30

  /// A bundle from its openings.
  public init(origin: KeyName, openings: [Opening]) {
    self.origin = origin
    self.openings = Dictionary(openings.map { ($0.index, $0) }) { first, _ in first }
  }

  /// Reads a bundle.
  public init(_ bytes: [UInt8]) throws(EntryProblem) {
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first, case .object(let head) = try Self.read(first, line: 1),
      head["bundle"] == .string("overt"), head["v"] == .integer(1), case .string(let name) = head["origin"],
      let origin = KeyName(name)
    else { throw EntryProblem(reason: "line 1: is no beginning of a bundle") }
    var openings: [UInt64: Opening] = [:]
    for (number, line) in lines.dropFirst().enumerated() {
      guard case .object(let members) = try Self.read(line, line: number + 2), members.count == 3,
        case .integer(let index) = members["index"], let index = UInt64(exactly: index),
        case .string(let digits) = members["salt"], let salt = ContentDigest(hexadecimal: digits)?.bytes,
        let act = members["act"], let plaintext = try? CanonicalJSON.encode(act), openings[index] == nil
      else {
        throw EntryProblem(reason: "line \(number + 2): is no opening, or one of an index that was opened before")
      }
      openings[index] = Opening(index: index, salt: salt, plaintext: plaintext)
    }
    self.origin = origin
    self.openings = openings
  }

  /// The bundle as a file.
  public func encoded() throws(EntryProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      bytes += try CanonicalJSON.encode(
        .object(["bundle": .string("overt"), "origin": .string(origin.text), "v": .integer(1)]))
      bytes.append(0x0A)
      for opening in openings.values.sorted(by: { $0.index < $1.index }) {
        bytes += try CanonicalJSON.encode(
          .object([
            "act": try JSONReader.readCanonical(opening.plaintext), "index": .integer(Int64(clamping: opening.index)),
            "salt": .string(ContentDigest(bytes: opening.salt)?.description ?? ""),
          ]))
        bytes.append(0x0A)
      }
    } catch {
      throw EntryProblem(reason: "\(error)")
    }
    return bytes
  }

  private static func read(_ line: ArraySlice<UInt8>, line number: Int) throws(EntryProblem) -> JSONValue {
    do throws(JSONProblem) {
      return try JSONReader.readCanonical(Array(line))
    } catch {
      throw EntryProblem(reason: "line \(number): \(error)")
    }
  }
}
