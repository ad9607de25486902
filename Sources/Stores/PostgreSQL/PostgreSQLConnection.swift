import CPostgreSQL

/// One connection to PostgreSQL through libpq, blocking. Statements are prepared once for each text.
final class PostgreSQLConnection {
  /// A statement that the server refused.
  struct Refusal {
    /// The five characters of SQLSTATE.
    let state: String
    /// The server's words.
    let reason: String
  }

  private let connection: OpaquePointer
  private var prepared: [String: String] = [:]

  /// Connects.
  ///
  /// - Parameter target: a connection string or address, as libpq takes it.
  init(_ target: String) throws(StoreProblem) {
    guard !target.utf8.contains(0) else { throw .lost("the connection's address holds a zero byte") }
    // What stands before the target are defaults that it may override. A dead network must not hold us for ever.
    let parameters = [
      ("connect_timeout", "10"), ("tcp_user_timeout", "30000"), ("fallback_application_name", "overt"),
      ("dbname", target), ("client_encoding", "UTF8"),
    ]
    let connection = withCStrings(parameters.map(\.0)) { keywords in
      withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
    }
    guard let connection else { throw .lost("no memory for a connection") }
    guard PQstatus(connection) == CONNECTION_OK else {
      defer { PQfinish(connection) }
      throw .lost(Self.line(PQerrorMessage(connection)))
    }
    self.connection = connection
    // Notices are for people at a terminal.
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
  }

  deinit {
    PQfinish(connection)
  }

  /// Whether the connection stands, as far as is known.
  var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

  /// Runs statements that take no parameters.
  func execute(_ sql: String) throws(StoreProblem) {
    let result = try finished(PQexec(connection, sql))
    if let refusal = result.refusal { throw problem(refusal) }
  }

  /// Runs one statement with parameters in binary form.
  func run(_ sql: String, _ values: [[UInt8]?] = []) throws(StoreProblem) -> PostgreSQLResult {
    let (result, refusal) = try attempt(sql, values)
    if let refusal { throw problem(refusal) }
    return result
  }

  /// Runs one statement with parameters in binary form; a refusal by the server is given back.
  func attempt(
    _ sql: String, _ values: [[UInt8]?]
  ) throws(StoreProblem) -> (result: PostgreSQLResult, refusal: Refusal?) {
    let name: String
    if let known = prepared[sql] {
      name = known
    } else {
      name = "s\(prepared.count)"
      let preparing = try finished(PQprepare(connection, name, sql, 0, nil))
      if let refusal = preparing.refusal { throw problem(refusal) }
      prepared[sql] = name
    }
    let total = values.reduce(0) { $0 + ($1?.count ?? 0) }
    guard total < Int(CInt.max) else { throw .refused("\(total) bytes in one statement") }
    // All values in one buffer, so that their addresses hold for the call. An empty value is not NULL: it has an
    // address too.
    let joined = Array(values.compactMap { $0 }.joined()) + [0]
    let result = joined.withUnsafeBytes { bytes in
      var offset = 0
      let addresses: [UnsafePointer<CChar>?] = values.map { value in
        guard let value else { return nil }
        defer { offset += value.count }
        return bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
      }
      return PQexecPrepared(
        connection, name, CInt(values.count), addresses, values.map { CInt($0?.count ?? 0) },
        [CInt](repeating: 1, count: values.count), 1)
    }
    return try finished(result)
  }

  private func finished(
    _ result: OpaquePointer?
  ) throws(StoreProblem) -> (result: PostgreSQLResult, refusal: Refusal?) {
    guard let result else { throw .lost(Self.line(PQerrorMessage(connection))) }
    let kept = PostgreSQLResult(result)
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return (kept, nil)
    default:
      let reason = Self.line(PQresultErrorMessage(result))
      guard isAlive, let state = PQresultErrorField(result, CInt(UInt8(ascii: "C"))) else { throw .lost(reason) }
      return (kept, Refusal(state: String(cString: state), reason: reason))
    }
  }

  /// What a refusal means to a store (SQLSTATE, PostgreSQL's appendix A).
  func problem(_ refusal: Refusal) -> StoreProblem {
    switch refusal.state.prefix(2) {
    // Something is not there, has another type, breaks a constraint, or the server found its own files damaged.
    case "42", "22", "23", "XX", "3F": refusal.state == "42501" ? .failed(refusal.reason) : .damaged(refusal.reason)
    case "08": .lost(refusal.reason)
    case "57" where refusal.state != "57014": .lost(refusal.reason)
    default: .failed(refusal.reason)
    }
  }

  private static func line(_ text: UnsafePointer<CChar>?) -> String {
    let text = text.map { String(cString: $0) } ?? ""
    return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}

/// Lends strings as an array of C strings that ends with a null pointer.
private func withCStrings<Value>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
  let bytes = strings.flatMap { $0.utf8CString }
  return bytes.withUnsafeBufferPointer { buffer in
    var offset = 0
    let addresses: [UnsafePointer<CChar>?] = strings.map { string in
      defer { offset += string.utf8.count + 1 }
      return buffer.baseAddress?.advanced(by: offset)
    }
    return body(addresses + [nil])
  }
}
