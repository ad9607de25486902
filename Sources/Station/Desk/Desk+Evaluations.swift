import Disclosure
import Ledger
import Mandate
import Stores

extension Desk {
  /// The evaluations on record, each with the index of its statement in the log.
  package func evaluations() throws(StationProblem) -> JSONValue {
    let now = station.clock.now().wall
    return .array(
      try station.recordedEvaluations().map { index, recorded, said in
        .object([
          "index": .integer(Int64(clamping: index)), "at": .string(recorded.at.description),
          "current": .bool(said.validUntil > now), "validUntil": .string(said.validUntil.description),
          "demo": .bool(said.demo), "system": said.system.field.json,
          "certificate": said.certificate?.field.json ?? .null,
        ])
      })
  }
}

extension Station {
  /// The public statements of evaluations with their indexes, the latest last.
  func recordedEvaluations() throws(StationProblem) -> [(UInt64, RecordedStatement, EvaluationRecordedStatement)] {
    let name = Array("\"\(EvaluationRecordedStatement.name)\"".utf8)
    var found: [(UInt64, RecordedStatement, EvaluationRecordedStatement)] = []
    try stored { () throws(StoreProblem) in
      try store.leaves(0..<size) { index, leaf in
        // Most leaves are sealed, and shorter than the name is worth reading for.
        guard leaf.count > 128, leaf.contains(name), let recorded = try? EntryCoding.statement(from: leaf),
          case .evaluationRecorded(let said) = recorded.statement
        else { return true }
        found.append((index, recorded, said))
        return true
      }
    }
    return found
  }
}
