import Foundation

/// `scripts/peers/search.py` on one list: FAISS and usearch, which answer one request after the other.
final class SearchPeer {
  /// The engines' names there, and in the tables.
  static let engines = [
    ("faiss-flat", "FAISS IndexFlatIP"), ("faiss-sq8", "FAISS scalar quantiser, 8 bits"),
    ("usearch-f32", "usearch exact, f32"), ("usearch-i8", "usearch exact, i8"),
  ]

  /// The best rows of a query in 64-bit arithmetic.
  struct Truth: Decodable {
    let rows: [Int]
    let scores: [Double]
  }

  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread = Data()

  /// Starts it with the interpreter of the referees' environment.
  init(rows: String, queries: String, count: Int, dimension: Int, k: Int) throws {
    let python = ProcessInfo.processInfo.environment["OVERT_PEERS_PYTHON"] ?? "\(Places.root)/.deps/venv/bin/python"
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "-W", "ignore", "\(Places.root)/scripts/peers/search.py", rows, queries, "\(count)", "\(dimension)", "\(k)",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
  }

  /// Ends it.
  func end() {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The right rows for every query.
  func truth() throws -> [Truth] { try ask("truth") }

  /// The rows that an engine gives for every query.
  func rows(_ engine: String) throws -> [[Int]] { try ask("rows \(engine)") }

  /// Milliseconds of processor time of so many searches.
  func times(_ engine: String, batch: Int, count: Int) throws -> [Double] {
    try ask("time \(engine) \(batch) \(count)")
  }

  /// Milliseconds of processor time of so many calls that have nothing to search.
  func overhead(_ engine: String, batch: Int, count: Int) throws -> [Double] {
    try ask("overhead \(engine) \(batch) \(count)")
  }

  private func ask<Answer: Decodable>(_ request: String) throws -> Answer {
    try requests.fileHandleForWriting.write(contentsOf: Data("\(request)\n".utf8))
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(unread[..<end])
        unread = Data(unread[(end + 1)...])
        return try JSONDecoder().decode(Answer.self, from: line)
      }
      let more = answers.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Peer.Failure(description: "search.py ended at “\(request)”") }
      unread += more
    }
  }
}
