import Disclosure
import Foundation
import Ledger
import Mandate
import Stores
import Vault

extension Station {
  /// What is needed to found an installation.
  public struct Founding: Sendable {
    /// Name of the force.
    public var force: String
    /// The log's name, such as `example.org/overt`.
    public var origin: String
    /// Whether it is for demonstrations.
    public var demo: Bool
    /// Address of a PostgreSQL database; SQLite in the folder where not given.
    public var postgreSQL: String?
    /// The first policy.
    public var policy: Policy

    /// Collects what is needed.
    public init(
      force: String, origin: String, demo: Bool, postgreSQL: String? = nil, policy: Policy = .builtIn
    ) {
      self.force = force
      self.origin = origin
      self.demo = demo
      self.postgreSQL = postgreSQL
      self.policy = policy
    }
  }

  /// Makes an installation: its keys, its database and its first two entries.
  ///
  /// The two administrators are officers 1 and 2; their names and means of signing in are given to them afterwards.
  public static func found(
    _ folder: StationFolder, _ founding: Founding, clock: MomentSource = .machine
  ) throws(StationProblem) -> Station {
    guard let name = KeyName(founding.origin) else {
      throw .unusable(["--origin: “\(founding.origin)” is no name for a log: no spaces and no plus"])
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unusable(["\(folder.path): cannot be made: \((error as NSError).localizedDescription)"])
    }
    if FileManager.default.fileExists(atPath: folder.logKey) {
      throw .unusable(["\(folder.path): holds an installation already"])
    }
    var random = SystemRandomNumberGenerator()
    let store = try makeStore(folder, postgreSQL: founding.postgreSQL)
    guard store.tree.size == 0 else { throw .unusable(["\(folder.path): the database holds a log already"]) }
    if let address = founding.postgreSQL {
      do {
        try Data(address.utf8).write(to: URL(fileURLWithPath: folder.postgreSQL))
      } catch {
        throw .unusable(["\(folder.postgreSQL): cannot be written"])
      }
    }
    do {
      let master = try MasterKey.create(at: folder.masterKey, using: &random)
      let anchor = try FileAnchor.create(at: folder.anchor)
      let ring = try KeyRing.create(at: folder.ring, master: master, anchor: anchor, using: &random)
      let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let key = try SigningKeyFile.create(folder.logKey, name: name, kind: .ed25519, seed: seed)
      let verifier = key.verifier
      let signer = try CheckpointSigner.create(key: key, lastSigned: folder.lastSigned)
      let station = Station(
        folder: folder, store: store, ring: ring, signer: signer, verifier: verifier, clock: clock)
      try station.perform(
        .forceFounded(
          ForceFounded(
            force: founding.force, first: OfficerID(1), second: OfficerID(2), policy: founding.policy,
            demo: founding.demo)), by: .system)
      return station
    } catch {
      throw problem(error)
    }
  }

  /// Opens an installation, finishes what a killed process left half-done, and replays the log.
  public static func open(
    _ folder: StationFolder, clock: MomentSource = .machine
  ) throws(StationProblem) -> Station {
    guard FileManager.default.fileExists(atPath: folder.logKey) else {
      throw .unusable(["\(folder.path): holds no installation; make one with overt init"])
    }
    do {
      let address = try? String(contentsOfFile: folder.postgreSQL, encoding: .utf8)
      let store = try makeStore(folder, postgreSQL: address)
      let ring = try KeyRing(
        at: folder.ring, master: MasterKey(at: folder.masterKey), anchor: FileAnchor(at: folder.anchor))
      let key = try SigningKeyFile.read(folder.logKey)
      let verifier = key.verifier
      var behind: (signed: UInt64, tree: UInt64)?
      var signer: CheckpointSigner?
      do throws(SignerProblem) {
        signer = try CheckpointSigner.open(
          key: key, lastSigned: folder.lastSigned, size: store.tree.size, hashes: StoreHashes(store))
      } catch {
        guard case .logBehind(let signed, let tree) = error else { throw error }
        behind = (signed, tree)
      }
      let signed = behind?.signed ?? signer?.last.checkpoint.size ?? 0
      let station = Station(
        folder: folder, store: store, ring: ring, signer: signer.take(), verifier: verifier, clock: clock)
      station.signedSize = signed
      station.isReadOnly = behind != nil
      try station.replay()
      if !station.isReadOnly {
        if station.force.hasLive { station.lastTick = clock.now().boot }
        try station.finishErasures()
        try station.advance()
      }
      return station
    } catch {
      throw problem(error)
    }
  }

  /// The state that the log's acts lead to. Records whose keys are gone are passed over: they were erased.
  func replay() throws(StationProblem) {
    force = Force()
    people = [:]
    known = 0
    try takeUp(others: false)
  }

  /// Takes what another station wrote into the state.
  ///
  /// - Throws: when the other one seals under keys that this one's ring does not have: there is one ring to a log, and
  ///   nothing is decided on half of what happened.
  func catchUp() throws(StationProblem) {
    try stored { () throws(StoreProblem) in try store.refresh() }
    try takeUp(others: true)
  }

  private func takeUp(others: Bool) throws(StationProblem) {
    let end = size
    var wrong: StationProblem?
    try stored { () throws(StoreProblem) in
      try store.records(from: known) { record in
        do throws(StationProblem) {
          if let recorded = try self.open(record) {
            force.apply(recorded)
            remember(recorded.act)
          } else if others, let index = record.leaf {
            throw .entry(index: index, reason: "was written by a station with a key ring of its own")
          }
          return true
        } catch {
          wrong = error
          return false
        }
      }
    }
    if let wrong { throw wrong }
    known = end
  }

  /// Opens the record of a leaf; `nil` when its key was erased, or when it opens no leaf.
  func open(_ record: StoredRecord) throws(StationProblem) -> RecordedAct? {
    guard let index = record.leaf else { return nil }
    guard let scope = ScopeName(record.scope), let id = RecordID(bytes: record.id),
      let sealed = SealedRecord(bytes: record.ciphertext)
    else { throw .entry(index: index, reason: "has a record that is none") }
    guard ring.contains(scope) else { return nil }
    let plaintext: [UInt8]
    do throws(VaultProblem) {
      plaintext = try ring.open(sealed, scope: scope, record: id, context: context(of: index))
    } catch {
      throw .entry(index: index, reason: "has a record that does not open: \(error)")
    }
    do throws(EntryProblem) {
      return try EntryCoding.act(from: plaintext)
    } catch {
      throw .entry(index: index, reason: error.reason)
    }
  }

  static func makeStore(
    _ folder: StationFolder, postgreSQL: String?, forChecking: Bool = false
  ) throws(StationProblem) -> any Store {
    do throws(StoreProblem) {
      if let postgreSQL { return try PostgreSQLStore(postgreSQL, forChecking: forChecking) }
      return try SQLiteStore(path: folder.database, forChecking: forChecking)
    } catch {
      throw .store(error)
    }
  }

  private static func problem(_ error: any Error) -> StationProblem {
    switch error {
    case let problem as StationProblem: problem
    case let problem as VaultProblem: .vault(problem)
    case let problem as StoreProblem: .store(problem)
    case let problem as SignerProblem: .signer(problem)
    default: .unusable(["\(error)"])
    }
  }
}
