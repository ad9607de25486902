import Ledger

/// What somebody asks of a station, as an object of JSON: `ask` says what, `session` who.
public struct Question: Sendable {
  /// The members.
  public let members: [String: JSONValue]

  /// The largest question, in bytes.
  public static let maximumBytes = 16 << 20

  /// Reads a question.
  public init(_ bytes: [UInt8]) throws(StationProblem) {
    guard bytes.count <= Self.maximumBytes else {
      throw .unusable(["a question has at most \(Self.maximumBytes) bytes"])
    }
    do throws(JSONProblem) {
      guard case .object(let members) = try JSONReader.read(bytes) else {
        throw JSONProblem.malformed(offset: 0, reason: "is no object")
      }
      self.members = members
    } catch {
      throw .unusable(["the question \(error)"])
    }
  }

  /// A question from its members.
  public init(_ members: [String: JSONValue]) {
    self.members = members
  }

  /// A text that has to be there.
  func text(_ name: String) throws(StationProblem) -> String {
    guard case .string(let text) = members[name] else { throw .unusable(["the question has no text “\(name)”"]) }
    return text
  }

  /// A number that has to be there.
  func number(_ name: String) throws(StationProblem) -> Int {
    guard case .integer(let number) = members[name], let value = Int(exactly: number) else {
      throw .unusable(["the question has no whole number “\(name)”"])
    }
    return value
  }
}
