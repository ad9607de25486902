/// Somebody on a Blue List: a volunteer who walks past the cameras so that it can be measured whether they are recognised.
public struct Volunteer: FieldRecord {
  /// Number within the list.
  public let volunteer: VolunteerID
  /// The force's own reference.
  public let reference: String
  /// Photographs, at least one.
  public let images: [EntryImage]
  /// Where the written consent is kept.
  public let consent: String
  /// When consent was given.
  public let consentAt: Instant

  /// Its fields.
  public static let shape = Shape<Volunteer>(
    Volunteer.init(volunteer:reference:images:consent:consentAt:),
    Member("volunteer", \.volunteer, "number within the list"),
    Member("reference", \.reference, "the force's own reference"),
    Member("images", \.images, "photographs, at least one"),
    Member("consent", \.consent, "where the written consent is kept"),
    Member("consentAt", \.consentAt, "when consent was given"))

  /// Collects the fields; nothing is judged here.
  public init(
    volunteer: VolunteerID, reference: String, images: [EntryImage], consent: String, consentAt: Instant
  ) {
    self.volunteer = volunteer
    self.reference = reference
    self.images = images
    self.consent = consent
    self.consentAt = consentAt
  }
}
