/// Numbers by which PostgreSQL's catalogue names its own types.
enum PostgreSQLType {
  static let bytea: UInt32 = 17
  static let bigint: UInt32 = 20
  static let text: UInt32 = 25
}
