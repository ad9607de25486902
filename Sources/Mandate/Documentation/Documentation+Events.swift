extension Documentation {
  /// `docs/events.md`: every act and every statement with its fields.
  public static var events: String {
    """
    # The events

    Everything that the log holds, written from `Sources/Mandate/Acts` and `Sources/Mandate/Statements`. There are two kinds
    of leaf. An **act** is *sealed*: the public sees that an entry is there, and nothing of it, until it is opened. A
    **statement** is *public*. Each is named, carries the version of its fields, and is never changed or reused; later
    versions only add.

    A field is *public* or *sealed* with its event; a field of neither class does not compile, since only what cannot hold
    prose may stand in a statement. And some things are *never* in an event, sealed or public, because there is no field
    that could hold them: passphrases and one-time codes, face templates, and pixels of any picture. Images appear by their
    digest only.

    The log adds to each act who did it (\(Actor.form)) and when by the wall clock and since the machine was started, to
    each statement the minute. Texts hold at most \(FieldBound.text / 1_024) KiB, lists at most \(grouped(FieldBound.list)) \
    elements; what is larger is neither read nor recorded.

    ## Retention classes

    \(table(["class", "erased"], RetentionClass.allCases.map { [code($0.rawValue), $0.period] }))
    ## Statements (public)

    \(Statement.kinds.map { section(of: $0) }.joined(separator: "\n"))
    ## Acts (sealed)

    \(Act.kinds.map { section(of: $0) }.joined(separator: "\n"))
    ## Records within fields

    \(records.map { section(ofRecord: $0) }.joined(separator: "\n"))
    """
  }

  private static func section<Payload: StatementPayload>(of statement: Payload.Type) -> String {
    "### \(code(Payload.name))\n\n\(Payload.about) Version 1.\n\n" + fields(Payload.shape.members, as: "public")
  }

  private static func section<Payload: ActPayload>(of act: Payload.Type) -> String {
    let kind = Payload.kind
    var done = kind.roles.map(\.title)
    if kind.bySystem { done.append("the system by itself") }
    return """
      ### \(code(kind.name))

      \(kind.about) Version \(kind.version). Class \(code(kind.retention.rawValue)). Done by: \
      \(Force.list(done)).

      \(fields(Payload.shape.members, as: "sealed"))
      """
  }

  private static func section<Owner: FieldRecord>(ofRecord record: Owner.Type) -> String {
    "### \(record)\n\n" + fields(Owner.shape.members, as: record is any PublicRecord.Type ? "public" : "sealed")
  }

  private static func fields(_ members: [MemberDescription], as openness: String) -> String {
    table(
      ["field", "what it is", "form", "class"],
      members.map { [code($0.name), $0.about, linked($0.form), openness] })
  }

  /// A form with the names of records in place of the lists of their fields.
  private static func linked(_ form: String) -> String {
    var form = form
    for record in records {
      guard form.hasSuffix(record.form) || form.hasSuffix(record.form + ", or nothing") else { continue }
      let rest = form.hasSuffix(record.form) ? "" : ", or nothing"
      let before = form.dropLast(record.form.count + rest.count)
      form = "\(before)[\(record)](#\("\(record)".lowercased()))\(rest)"
    }
    return form
  }

  /// Records that stand in fields of events; those that may be published are public where the event is.
  static let records: [any FieldRecord.Type] = [
    Policy.self, Window.self, Coordinate.self, Condition.self, Benefit.self, OutcomeCount.self, CategoryCount.self,
    DatasetCount.self, AlertFigures.self, AlertResultCount.self, Rate.self, Application.self, LegalCase.self,
    Camera.self, RosterEntry.self, DocumentReference.self, IntelligenceUse.self, ActionAnswer.self, Grant.self,
    WatchlistEntry.self, EntryImage.self, Lesson.self, DecisionPolicy.self, RuntimeVersion.self, Certificate.self,
    CertifiedPoint.self, Volunteer.self, RecordedGroup.self,
  ]

  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000),\(Decimal.write(number % 1_000, 3))"
  }
}

extension RetentionClass {
  /// When the schedule erases the class, under the built-in policy.
  var period: String {
    let policy = Policy.builtIn
    return switch self {
    case .watchlist: "within \(policy.watchlistErasure.days) of the end of the deployment"
    case .alert: "within \(policy.alertErasure.days) of the end of the deployment"
    case .engagement: "within \(policy.engagementErasure.days) of the end of the deployment"
    case .texts: "within \(policy.textsErasure.days) of the end of the deployment, once it is closed"
    case .officers: "kept for the force's records period: names of those who hold accounts"
    case .provenance: "kept for the force's records period: whether somebody was on a list, by keyed digest"
    case .records: "kept as long as the log"
    }
  }
}

extension Span {
  /// Whole days from two on as days, all else as usual.
  fileprivate var days: String {
    let day: Int64 = 86_400_000
    return milliseconds >= 2 * day && milliseconds % day == 0 ? "\(milliseconds / day) days" : description
  }
}
