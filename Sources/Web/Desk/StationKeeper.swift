import Ledger
import Mandate
import Station

/// The owner of a station that serves: one command after the other, on a thread that may wait for the disc.
public actor StationKeeper {
  private let executor = QueueExecutor("overt.station")
  private var station: Station?
  private var desk: Desk?

  /// Runs on the queue of its own.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Owns no station yet.
  public init() {}

  /// Opens a station.
  public func open(_ folder: StationFolder) throws(StationProblem) {
    let station = try Station.open(folder)
    self.station = station
    desk = Desk(station)
  }

  /// Shows previews of cameras to those who ask its desk for them.
  public func show(_ previews: any PreviewSource) { desk?.previews = previews }

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
    station = nil
  }

  /// Everything the rules know.
  public func force() throws(StationProblem) -> Force { try held().force }

  /// Whose session this is.
  public func officer(of session: String?) throws(StationProblem) -> OfficerID { try held().officer(of: session) }

  /// A lease on a live deployment.
  public func lease(on id: DeploymentID) throws(StationProblem) -> Permit<Live> { try held().lease(on: id) }

  /// The photographs of everybody on a watchlist.
  public func watchlistImages(
    of id: DeploymentID
  ) throws(StationProblem) -> [(entry: EntryID, files: [[UInt8]])] {
    try held().watchlistImages(of: id)
  }

  /// The photographs of everybody on a Blue List.
  public func blueListImages(
    of id: DeploymentID
  ) throws(StationProblem) -> [(volunteer: VolunteerID, files: [[UInt8]])] {
    try held().blueListImages(of: id)
  }

  /// Puts an alert on record, with its picture.
  public func raise(
    in id: DeploymentID, on camera: CameraCode, seenAt: Instant, score: Threshold, entries: [EntryID],
    watchlist: ContentDigest, generation: ContentDigest, picture: [UInt8] = [], blueList: Bool = false,
    finding: [UInt8] = []
  ) throws(StationProblem) -> AlertID {
    try held().raise(
      in: id, on: camera, seenAt: seenAt, score: score, entries: entries, watchlist: watchlist, generation: generation,
      picture: picture, blueList: blueList, finding: finding)
  }

  /// Puts a camera's counts on record.
  public func tally(_ tally: CameraTallied) throws(StationProblem) {
    try held().perform(.cameraTallied(tally), by: .system)
  }

  /// Puts on record what the system finds by itself.
  public func record(_ act: Act) throws(StationProblem) {
    try held().perform(act, by: .system)
  }

  private func held() throws(StationProblem) -> Station {
    guard let station else { throw .unusable(["the station is closed"]) }
    return station
  }
}
