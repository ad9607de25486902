import Mandate

/// The parts of a volunteer's entry that stories change.
struct Volunteering {
  var number: Int
  var reference: String?
  var consent = "consent form".written
  var consentAt: Instant
  var passedQuality = true

  init(number: Int, consentAt: Instant) {
    self.number = number
    self.consentAt = consentAt
  }

  /// The entry that says this.
  var volunteer: Volunteer {
    Volunteer(
      volunteer: VolunteerID(number), reference: reference ?? "volunteer \(number)".written,
      images: [
        EntryImage(
          digest: OrdinaryDay.digest(UInt8(truncatingIfNeeded: 100 + number)), source: "the volunteer".written,
          dataset: DatasetCode(unchecked: "volunteers"), extractedAt: consentAt, passedQuality: passedQuality)
      ], consent: consent, consentAt: consentAt)
  }
}
