import Crypto
import Ledger
import Mandate
import Tabular

/// The manifest of a deployment's Blue List: a CSV file with a row for each photograph; several rows of one reference are
/// several photographs of one volunteer.
public struct BlueListManifest: Sendable {
  /// A photograph as the manifest names it.
  public struct Row: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The image's path as written.
    public let image: String
    let person: Int
  }

  struct Person {
    let reference: String
    let line: Int
    let consent: String
    let consentAt: Instant
  }

  /// The columns: the volunteer's reference, a photograph, where the written consent is kept and when it was given.
  public static let columns = ["reference", "image", "consent", "consentAt"]

  /// The photographs.
  public let rows: [Row]
  let people: [Person]

  /// Reads a manifest.
  ///
  /// - Throws: every row and field that is wrong, up to twenty, by file and line.
  public init(path: String) throws(StationProblem) {
    let table: CSVTable
    do throws(CSVTable.Problem) {
      table = try CSVTable(path: path, columns: Self.columns, maximumBytes: Manifest.maximumBytes)
    } catch {
      throw .unusable([error.description])
    }
    guard !table.rows.isEmpty else { throw .unusable(["\(path): has no rows below its header"]) }
    var rows: [Row] = []
    var people: [Person] = []
    var places: [String: Int] = [:]
    var wrong: [String] = []
    for row in table.rows where wrong.count < 20 {
      do throws(FieldProblem) {
        let person = try Self.person(row)
        guard !row.values[1].isEmpty, row.values[1].utf8.count <= 4_096 else {
          throw FieldProblem("image", wanted: "the path of an image")
        }
        let place = places[person.reference] ?? people.count
        if place == people.count {
          places[person.reference] = place
          people.append(person)
        } else if people[place].consent != person.consent || people[place].consentAt != person.consentAt {
          throw FieldProblem("consent", wanted: "what line \(people[place].line) says of this reference")
        }
        rows.append(Row(line: row.line, image: row.values[1], person: place))
      } catch {
        wrong.append("\(path): line \(row.line): \(error)")
      }
    }
    guard wrong.isEmpty else { throw .unusable(wrong) }
    self.rows = rows
    self.people = people
  }

  private static func person(_ row: CSVTable.Row) throws(FieldProblem) -> Person {
    let (reference, consent) = (row.values[0], row.values[2])
    guard !reference.isEmpty, reference.utf8.count <= 256 else {
      throw FieldProblem("reference", wanted: "1 to 256 bytes")
    }
    guard consent.utf8.count <= 1_024 else { throw FieldProblem("consent", wanted: "at most 1024 bytes") }
    guard let at = Instant(row.values[3]) else {
      throw FieldProblem("consentAt", wanted: "a moment with offset such as 2026-03-28T12:00:00+01:00")
    }
    return Person(reference: reference, line: row.line, consent: consent, consentAt: at)
  }

  /// The volunteers, once the images are known.
  ///
  /// - Parameters:
  ///   - images: digest and whether it passed the quality gate, for each of ``rows``.
  ///   - now: when the photographs were extracted: they come from the volunteers themselves.
  func volunteers(images: [(digest: ContentDigest, passed: Bool)], at now: Instant) -> [Volunteer] {
    var photographs = [[EntryImage]](repeating: [], count: people.count)
    for (row, image) in zip(rows, images) {
      photographs[row.person].append(
        EntryImage(
          digest: image.digest, source: "the volunteer", dataset: Self.dataset, extractedAt: now,
          passedQuality: image.passed))
    }
    return people.enumerated().map { place, person in
      Volunteer(
        volunteer: VolunteerID(place + 1), reference: person.reference, images: photographs[place],
        consent: person.consent, consentAt: person.consentAt)
    }
  }

  private static let dataset = DatasetCode(unchecked: "volunteers")

  /// The digest of volunteers and images: an alert on one of them says which list it rests on.
  static func digest(of volunteers: [Volunteer]) -> ContentDigest {
    var digest = SHA256()
    digest.update(data: Array("overt/blue-list/v1".utf8))
    for volunteer in volunteers {
      digest.update(data: (try? CanonicalJSON.encode(volunteer.field.json)) ?? [])
      digest.update(data: [0x0A])
    }
    return ContentDigest(bytes: Array(digest.finalize())) ?? .zero
  }
}
