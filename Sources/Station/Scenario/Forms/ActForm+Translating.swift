import Mandate

extension ActForm {
  private static let officers: Set = ["officer", "owner", "secondApprover"]
  private static let moments: Set = [
    "reviewBy", "startedAt", "seenAt", "until", "start", "end", "minute", "validUntil", "extractedAt",
    "stillSoughtCheckedAt",
  ]
  private static let days: Set = ["due", "dated", "up", "down", "capturedOn"]
  /// Records whose ends are days and not moments.
  private static let dayRecords: Set = ["documents", "gives", "cameras"]

  /// A field as acts want it: handles as numbers, local times as moments, short forms as what they stand for.
  func translated(_ key: String, _ value: FieldValue, days: Bool) throws(FieldProblem) -> FieldValue {
    let days = days || Self.dayRecords.contains(key)
    switch value {
    case .text(let text):
      if Self.officers.contains(key) { return try number(of: text).field }
      if Self.days.contains(key) || (days && Self.moments.contains(key)) {
        return calendar.day(text, from: now)?.field ?? value
      }
      return Self.moments.contains(key) ? calendar.read(text, from: now)?.field ?? value : value
    case .list(let values):
      var list: [FieldValue] = []
      for (index, element) in values.enumerated() {
        do throws(FieldProblem) {
          list.append(try translated("", element, days: days))
        } catch { throw error.under("\(index)") }
      }
      return key == "lessons" ? .list(Self.numbered(list)) : .list(list)
    case .record(let fields):
      if key == "roster" { return try roster(fields) }
      var record: [String: FieldValue] = [:]
      for (name, field) in fields {
        do throws(FieldProblem) {
          record[name] = try translated(name, field, days: days)
        } catch { throw error.under(name) }
      }
      return .record(record)
    case .null, .bool, .integer: return value
    }
  }

  func number(of handle: String) throws(FieldProblem) -> OfficerID {
    guard let number = handles[handle] else { throw FieldProblem(wanted: "an officer's handle") }
    return number
  }

  /// `{silver: khan, engagement-officer: [ali, baker]}` as a roster, in the order of the roles.
  private func roster(_ fields: [String: FieldValue]) throws(FieldProblem) -> FieldValue {
    var entries: [FieldValue] = []
    for (role, value) in fields.sorted(by: { $0.key < $1.key }) {
      let words: [FieldValue] = if case .list(let list) = value { list } else { [value] }
      for word in words {
        guard case .text(let handle) = word else { throw FieldProblem(role, wanted: "an officer's handle") }
        do throws(FieldProblem) {
          entries.append(.record(["officer": try number(of: handle).field, "role": .text(role)]))
        } catch { throw error.under(role) }
      }
    }
    return .list(entries)
  }

  /// Lessons with the numbers of their actions.
  private static func numbered(_ lessons: [FieldValue]) -> [FieldValue] {
    lessons.enumerated().map { index, lesson in
      guard case .record(var fields) = lesson, fields["action"] == nil else { return lesson }
      fields["action"] = .integer(Int64(index + 1))
      return .record(fields)
    }
  }
}
