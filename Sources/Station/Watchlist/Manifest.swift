import Mandate

/// A watchlist's manifest: a CSV file with a row for each photograph; several rows of one reference are several
/// photographs of one person.
public struct Manifest: Sendable {
  /// A photograph as the manifest names it.
  public struct Row: Sendable, ManifestRow {
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

    init(_ values: ManifestValues, person: Int) throws(FieldProblem) {
      line = values.line
      image = try values.image()
      self.person = person
      source = values["source"]
      capturedOn = try values.day("capturedOn")
      dataset = try values.word("sourceDataset")
      extractedAt = try values.moment("extractedAt")
    }
  }

  /// A person, whose photographs come later.
  struct Person: ManifestPerson {
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

    init(_ values: ManifestValues) throws(FieldProblem) {
      reference = try values.reference()
      line = values.line
      category = try values.word("category")
      lawfulBasis = values["lawfulBasis"]
      identityConfirmedBy = values["identityConfirmedBy"]
      stillSoughtCheckedAt = try values.moment("stillSoughtCheckedAt")
      minor = try values.flag("minor")
      sensitive = values["sensitive"].isEmpty ? nil : try values.word("sensitive")
      rationale = values["rationale"].isEmpty ? nil : values["rationale"]
      secondApprover = try values.officer("secondApprover")
      gangsMatrix = try values.flag("gangsMatrix")
    }

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
    let manifest = try ManifestRows<Person, Row>(path: path, columns: Self.columns)
    (rows, people) = (manifest.rows, manifest.people)
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
}
