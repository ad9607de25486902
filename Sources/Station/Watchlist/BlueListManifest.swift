import Crypto
import Ledger
import Mandate

/// The manifest of a deployment's Blue List: a CSV file with a row for each photograph; several rows of one reference are
/// several photographs of one volunteer.
public struct BlueListManifest: Sendable {
  /// A photograph as the manifest names it.
  public struct Row: Sendable, ManifestRow {
    /// The line of the file, from 1.
    public let line: Int
    /// The image's path as written.
    public let image: String
    let person: Int

    init(_ values: ManifestValues, person: Int) throws(FieldProblem) {
      line = values.line
      image = try values.image()
      self.person = person
    }
  }

  struct Person: ManifestPerson {
    let reference: String
    let line: Int
    let consent: String
    let consentAt: Instant

    init(_ values: ManifestValues) throws(FieldProblem) {
      reference = try values.reference()
      line = values.line
      consent = try values.text("consent", atMost: 1_024)
      consentAt = try values.moment("consentAt")
    }

    func agrees(with other: Person) -> Bool { consent == other.consent && consentAt == other.consentAt }
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
    let manifest = try ManifestRows<Person, Row>(path: path, columns: Self.columns)
    (rows, people) = (manifest.rows, manifest.people)
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
