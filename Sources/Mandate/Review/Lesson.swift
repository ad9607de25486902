/// A lesson as an action with an owner and a date.
public struct Lesson: FieldRecord {
  /// Number of the action in the deployment.
  public let action: ActionID
  /// What was learnt and what will be done.
  public let lesson: String
  /// Who does it.
  public let owner: OfficerID
  /// By when.
  public let due: Day

  /// Its fields.
  public static let shape = Shape<Lesson>(
    Lesson.init(action:lesson:owner:due:),
    Member("action", \.action, "number of the action in the deployment"),
    Member("lesson", \.lesson, "what was learnt and what will be done"),
    Member("owner", \.owner, "who does it"),
    Member("due", \.due, "by when"))

  /// Collects the fields; nothing is judged here.
  public init(action: ActionID, lesson: String, owner: OfficerID, due: Day) {
    self.action = action
    self.lesson = lesson
    self.owner = owner
    self.due = due
  }
}
