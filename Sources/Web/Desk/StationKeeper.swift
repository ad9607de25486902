import Ledger
import Station

/// The owner of a station that serves: one command after the other, on a thread that may wait for the disc.
public actor StationKeeper {
  private let executor = QueueExecutor("overt.station")
  private var desk: Desk?

  /// Runs on the queue of its own.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Owns no station yet.
  public init() {}

  /// Opens a station.
  public func open(_ folder: StationFolder) throws(StationProblem) {
    desk = Desk(try Station.open(folder))
  }

  /// Answers a question.
  public func answer(_ question: [UInt8]) -> [UInt8] {
    desk?.answer(question) ?? Array(#"{"message":"the station is closed","status":2}"#.utf8)
  }

  /// Does what the rules demand by themselves now.
  public func advance() throws(StationProblem) {
    try desk?.advance()
  }

  /// The checkpoint that witnesses are to be asked about, and which.
  public func toCosign() throws(StationProblem) -> (signed: SignedCheckpoint, policy: TrustPolicy)? {
    guard let station = desk?.station, let signed = station.uncosigned, let policy = try station.trustPolicy() else {
      return nil
    }
    return (signed, policy)
  }

  /// The proof that a checkpoint extends an earlier size.
  public func extensionProof(from old: UInt64, to size: UInt64) throws(StationProblem) -> [MerkleHash] {
    guard let station = desk?.station else { throw .unusable(["the station is closed"]) }
    return try station.extensionProof(from: old, to: size)
  }

  /// Keeps what came of asking witnesses.
  public func took(_ note: Note, words: [String: String]) {
    desk?.station.took(note, words: words)
  }

  /// Lets go of the station.
  public func close() {
    desk = nil
  }
}
