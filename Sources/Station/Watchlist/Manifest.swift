import Mandate
import Tabular

/// A watchlist's manifest: a CSV file with a row for each photograph; several rows of one reference are several
/// photographs of one person.
public struct Manifest: Sendable {
  /// A photograph as the manifest names it.
  public struct Row: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The image's path as written.
    public let image: String
    /// The person's place in ``people``.
    public let person: Int
    let source: String
    let dataset: DatasetCode
    let capturedOn: Day?
    let extractedAt: Instant
  }

  /// A person, whose photographs come later.
  struct Person {
    let reference: String
    let line: Int
    let category: CategoryCode
    let lawfulBasis: String
    let identityConfirmedBy: String
    let stillSoughtCheckedAt: Instant
    let minor: Bool
    let sensitive: GroupCode?
    let rationale: String?
    let secondApprover: OfficerID?
    let gangsMatrix: Bool

    /// Whether another row says the same of the person.
    func agrees(with other: Person) -> Bool {
      category == other.category && lawfulBasis == other.lawfulBasis && minor == other.minor
        && identityConfirmedBy == other.identityConfirmedBy && sensitive == other.sensitive
        && secondApprover == other.secondApprover && gangsMatrix == other.gangsMatrix
    }
  }

  /// The columns.
  public static let columns = [
    "reference", "image", "category", "source", "sourceDataset", "lawfulBasis", "capturedOn", "extractedAt",
    "identityConfirmedBy", "stillSoughtCheckedAt", "minor", "sensitive", "rationale", "secondApprover", "gangsMatrix",
  ]

  /// The largest file that is read.
  public static let maximumBytes = 64 << 20

  /// The photographs.
  public let rows: [Row]
  let people: [Person]

  /// Reads a manifest.
  ///
  /// - Throws: every row and field that is wrong, up to twenty, by file and line.
  public init(path: String) throws(StationProblem) {
    let table: CSVTable
    do throws(CSVTable.Problem) {
      table = try CSVTable(path: path, columns: Self.columns, maximumBytes: Self.maximumBytes)
    } catch {
      throw .unusable([error.description])
    }
    guard !table.rows.isEmpty else { throw .unusable(["\(path): has no rows below its header"]) }
    var rows: [Row] = []
    var people: [Person] = []
    var places: [String: Int] = [:]
    var wrong: [String] = []
    for row in table.rows {
      do throws(FieldProblem) {
        let person = try Self.person(row)
        let place: Int
        let folded = person.reference.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let known = places[folded] {
          guard people[known].reference == person.reference else {
            throw FieldProblem(
              "reference",
              wanted:
                "another reference, or the very letters of line \(people[known].line), “\(people[known].reference)”")
          }
          guard people[known].agrees(with: person) else {
            throw FieldProblem(
              "reference",
              wanted: "what line \(people[known].line) says of this reference, in every column but the image's")
          }
          place = known
        } else {
          place = people.count
          places[folded] = place
          people.append(person)
        }
        rows.append(try Self.row(row, person: place))
      } catch {
        wrong.append("\(path): line \(row.line): \(error)")
        if wrong.count == 20 { break }
      }
    }
    guard wrong.isEmpty else { throw .unusable(wrong) }
    self.rows = rows
    self.people = people
  }

  /// The entries, once the images are known.
  ///
  /// - Parameter images: digest and whether it passed the quality gate, for each of ``rows``.
  func entries(images: [(digest: ContentDigest, passed: Bool)]) -> [WatchlistEntry] {
    var photographs = [[EntryImage]](repeating: [], count: people.count)
    for (row, image) in zip(rows, images) {
      photographs[row.person].append(
        EntryImage(
          digest: image.digest, source: row.source, dataset: row.dataset, capturedOn: row.capturedOn,
          extractedAt: row.extractedAt, passedQuality: image.passed))
    }
    return people.enumerated().map { place, person in
      WatchlistEntry(
        entry: EntryID(place + 1), reference: person.reference, category: person.category,
        images: photographs[place], lawfulBasis: person.lawfulBasis, identityConfirmedBy: person.identityConfirmedBy,
        stillSoughtCheckedAt: person.stillSoughtCheckedAt, minor: person.minor, sensitive: person.sensitive,
        rationale: person.rationale, secondApprover: person.secondApprover, gangsMatrix: person.gangsMatrix)
    }
  }

  private static func person(_ row: CSVTable.Row) throws(FieldProblem) -> Person {
    let value = Values(row)
    let reference = value["reference"]
    guard !reference.isEmpty, reference.utf8.count <= 256 else {
      throw FieldProblem("reference", wanted: "1 to 256 bytes")
    }
    return Person(
      reference: reference, line: row.line, category: try value.word("category"), lawfulBasis: value["lawfulBasis"],
      identityConfirmedBy: value["identityConfirmedBy"], stillSoughtCheckedAt: try value.moment("stillSoughtCheckedAt"),
      minor: try value.flag("minor"), sensitive: value["sensitive"].isEmpty ? nil : try value.word("sensitive"),
      rationale: value["rationale"].isEmpty ? nil : value["rationale"], secondApprover: try value.approver(),
      gangsMatrix: try value.flag("gangsMatrix"))
  }

  private static func row(_ row: CSVTable.Row, person: Int) throws(FieldProblem) -> Row {
    let value = Values(row)
    guard !value["image"].isEmpty, value["image"].utf8.count <= 4_096 else {
      throw FieldProblem("image", wanted: "the path of an image")
    }
    var captured: Day?
    if !value["capturedOn"].isEmpty {
      guard let day = Day(value["capturedOn"]) else { throw FieldProblem("capturedOn", wanted: Day.form) }
      captured = day
    }
    return Row(
      line: row.line, image: value["image"], person: person, source: value["source"],
      dataset: try value.word("sourceDataset"), capturedOn: captured, extractedAt: try value.moment("extractedAt"))
  }
}

/// The values of a row by column.
private struct Values {
  private let row: CSVTable.Row

  init(_ row: CSVTable.Row) {
    self.row = row
  }

  subscript(column: String) -> String {
    Manifest.columns.firstIndex(of: column).map { row.values[$0] } ?? ""
  }

  func word<Code: Word>(_ column: String) throws(FieldProblem) -> Code {
    guard let word = Code(self[column]) else { throw FieldProblem(column, wanted: Code.pattern) }
    return word
  }

  func moment(_ column: String) throws(FieldProblem) -> Instant {
    guard let instant = Instant(self[column]) else {
      throw FieldProblem(column, wanted: "a moment with offset such as 2026-03-28T12:00:00+01:00")
    }
    return instant
  }

  func flag(_ column: String) throws(FieldProblem) -> Bool {
    switch self[column].lowercased() {
    case "yes", "true", "1": true
    case "no", "false", "0", "": false
    default: throw FieldProblem(column, wanted: "yes or no")
    }
  }

  func approver() throws(FieldProblem) -> OfficerID? {
    let text = self["secondApprover"]
    if text.isEmpty { return nil }
    guard let officer = OfficerID(text) else {
      throw FieldProblem("secondApprover", wanted: "an officer's number such as O7")
    }
    return officer
  }
}
