import Mandate

/// Fills in what a scenario does not say of an application.
struct ApplicationForm {
  private let form: ActForm

  init(_ form: ActForm) { self.form = form }

  /// The application with everything that was left out.
  func completed(_ given: [String: FieldValue]) throws(FieldProblem) -> [String: FieldValue] {
    var fields = given
    do throws(FieldProblem) { fields["window"] = try window(given["window"]) } catch { throw error.under("window") }
    let day = (try? Window(field: fields["window"] ?? .null))?.localStart.day ?? form.calendar.local(form.now).day
    fields["legalCase"] = legalCase(given["legalCase"])
    fields["cameras"] = cameras(given["cameras"], on: day)
    fields["documents"] = given["documents"] ?? documents()
    if case .record(let benefit) = given["benefit"] ?? .record(["alerts": .integer(1)]) {
      fields["benefit"] = .record(Self.benefit(benefit))
    }
    if case .record(let use) = given["intelligence"] ?? .record(["collects": .bool(false)]) {
      fields["intelligence"] = .record(["sharedWith": .list([])].merging(use) { $1 })
    }
    let corners = [(0, 0), (0, 1_000), (1_000, 0)].map { Coordinate(latitude: $0.0, longitude: $0.1) }
    let standards: [String: FieldValue] = [
      "operation": .text(form.title), "ground": WhereGround.soughtLocation.field, "ward": .text("E00000000"),
      "footprint": corners.field, "maximumSize": .integer(1_000), "threshold": .integer(500_000),
      "pack": (form.evaluation?.system.pack ?? ActForm.digest("overt/scenario/pack")).field, "roster": .list([]),
      "answers": .list([]),
    ]
    return standards.merging(fields) { $1 }
  }

  /// Figures of which some were left out.
  static func benefit(_ given: [String: FieldValue]) -> [String: FieldValue] {
    ["alerts": .integer(0), "outcomes": .list([]), "officerHours": .integer(0), "cost": .integer(0)]
      .merging(given) { $1 }
  }

  /// `{from: "+1d 10:00", to: "+1d 16:00"}` as a window.
  private func window(_ given: FieldValue?) throws(FieldProblem) -> FieldValue {
    guard case .record(let fields)? = given else { throw FieldProblem(wanted: "a record of from and to") }
    guard fields["from"] != nil || fields["to"] != nil else { return .record(fields) }
    if let unknown = fields.keys.first(where: { !["from", "to"].contains($0) }) {
      throw FieldProblem(unknown, wanted: "no such field")
    }
    var moments: [Instant] = []
    for key in ["from", "to"] {
      guard case .text(let text)? = fields[key], let moment = form.calendar.read(text, from: form.now) else {
        throw FieldProblem(key, wanted: "a local time, such as +1d 10:00")
      }
      moments.append(moment)
    }
    let local = moments.compactMap { moment -> LocalTime? in
      let (day, second) = form.calendar.local(moment)
      return LocalTime(day: day, minute: second / 60)
    }
    guard let start = local.first, let end = local.last else { throw FieldProblem(wanted: "from and to") }
    return Window(
      zone: form.calendar.name, localStart: start, localEnd: end, start: moments[0], end: moments[1]
    ).field
  }

  private func legalCase(_ given: FieldValue?) -> FieldValue {
    guard case .record(let fields) = given ?? .record([:]) else { return given ?? .null }
    var texts = Dictionary(
      LegalCase.shape.members.map { ($0.name, FieldValue.text("Not told in this story: \($0.about).")) },
      uniquingKeysWith: { $1 })
    texts.merge(fields) { $1 }
    return .record(texts)
  }

  /// Cameras by code alone, or with what is said of them; brought up and down on the day where nothing else is said.
  private func cameras(_ given: FieldValue?, on day: Day) -> FieldValue? {
    guard case .list(let cameras)? = given else { return given }
    return .list(
      cameras.map { camera in
        var fields: [String: FieldValue] = [:]
        switch camera {
        case .text: fields["code"] = camera
        case .record(let said): fields = said
        case .null, .bool, .integer, .list: return camera
        }
        let origin = fields["origin"] ?? CameraOrigin.brought.field
        fields["origin"] = origin
        if case .text(let code)? = fields["code"], fields["identity"] == nil {
          fields["identity"] = .text("camera \(code) of the demonstration")
        }
        if origin == CameraOrigin.brought.field {
          fields["up"] = fields["up"] ?? day.field
          fields["down"] = fields["down"] ?? day.field
        }
        return .record(fields)
      })
  }

  private func documents() -> FieldValue {
    let today = form.calendar.local(form.now).day.number
    return DocumentKind.allCases.map {
      DocumentReference(
        kind: $0, reference: "\($0.rawValue.uppercased()) of the demonstration", dated: Day(number: today - 30),
        validUntil: Day(number: today + 150))
    }.field
  }
}
