import Testing

/// The two kinds of store.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
  case sqlite
  case postgreSQL

  var testDescription: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgreSQL: "PostgreSQL"
    }
  }
}
