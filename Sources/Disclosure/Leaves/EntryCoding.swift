import Ledger
import Mandate

/// How acts and statements are written down: RFC 8785 canonical JSON.
public enum EntryCoding {
  /// The bytes of a public leaf.
  public static func leaf(of statement: RecordedStatement) throws(JSONProblem) -> [UInt8] {
    try CanonicalJSON.encode(FieldValue.record(statement.fields).json)
  }

  /// The bytes that a sealed leaf commits to, and that the vault seals.
  public static func plaintext(of act: RecordedAct) throws(JSONProblem) -> [UInt8] {
    try CanonicalJSON.encode(FieldValue.record(act.fields).json)
  }

  /// Reads what a sealed leaf commits to.
  public static func act(from plaintext: [UInt8]) throws(EntryProblem) -> RecordedAct {
    do {
      guard case .record(let fields) = try FieldValue(json: JSONReader.readCanonical(plaintext)) else {
        throw EntryProblem(reason: "is no record")
      }
      return try RecordedAct(replaying: fields)
    } catch let problem as EntryProblem {
      throw problem
    } catch {
      throw EntryProblem(reason: "\(error)")
    }
  }

  /// Reads a public leaf.
  public static func statement(from leaf: [UInt8]) throws(EntryProblem) -> RecordedStatement {
    do {
      guard case .record(let fields) = try FieldValue(json: JSONReader.readCanonical(leaf)) else {
        throw EntryProblem(reason: "is no record")
      }
      return try RecordedStatement(reading: fields)
    } catch let problem as EntryProblem {
      throw problem
    } catch {
      throw EntryProblem(reason: "\(error)")
    }
  }
}
