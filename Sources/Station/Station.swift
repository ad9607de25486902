import Disclosure
import Identity
import Ledger
import Mandate
import Stores
import Vault

/// The one writer of an installation: commands in; events, leaves and sealed records out, in one transaction.
///
/// It owns the store, the key ring and the signer. Every call does its work before it returns and may wait for the disc;
/// who serves many gives it a thread of its own.
public final class Station {
  /// Where its files lie.
  public let folder: StationFolder
  /// Everything the rules know.
  public internal(set) var force = Force()
  /// Names of officers, which the rules do not know.
  public internal(set) var people: [OfficerID: Person] = [:]
  /// The log's name.
  public let origin: KeyName
  /// Why nothing is written, when the log is behind what was signed.
  public internal(set) var isReadOnly = false

  let store: any Store
  let ring: KeyRing
  let clock: MomentSource
  var signer: CheckpointSigner?
  let verifier: Verifier
  /// Size and time since boot at the last tick of even growth.
  var lastTick: Span?
  /// The last checkpoint with cosignatures that came in for it.
  var cosignedNote: Note?
  /// How many entries of the log ``force`` rests on.
  var known: UInt64 = 0
  /// The text of the checkpoint that witnesses were asked about last.
  var askedNote: String?
  /// What came of asking each witness.
  public internal(set) var witnessWords: [String: String] = [:]
  /// Wrong attempts to sign in as somebody there is.
  var attempts = AttemptTable<String>()
  /// Wrong attempts to sign in as nobody there is: in a table of their own, so that however many there are, they wash
  /// nobody's failures out of the other.
  var strangers = AttemptTable<String>()
  /// The hash of nobody's passphrase, made when first needed.
  var nobodysHash: PassphraseHash?
  /// Both clocks when they were last compared.
  var reference: Moment

  init(
    folder: StationFolder, store: any Store, ring: KeyRing, signer: consuming CheckpointSigner?, verifier: Verifier,
    clock: MomentSource
  ) {
    self.folder = folder
    self.store = store
    self.ring = ring
    self.signer = signer
    self.verifier = verifier
    self.origin = verifier.name
    self.clock = clock
    self.reference = clock.now()
  }

  /// Entries in the log.
  public var size: UInt64 { store.tree.size }

  /// Carries out what somebody wants to do.
  ///
  /// - Parameters:
  ///   - act: what.
  ///   - actor: who; a signed-in officer.
  ///   - images: images that are sealed with it.
  ///   - key: the command's own key; the same command comes in twice and is carried out once.
  /// - Returns: the entries that it added to the log, what rules demanded at the same moment included; empty when it had been
  ///   carried out before.
  @discardableResult
  public func perform(
    _ act: Act, by actor: Actor, images: [SealedImage] = [], key: CommandKey? = nil
  ) throws(StationProblem) -> [Entry] {
    try refuseWhenBehind()
    if let key, try carriedOut(key) { return [] }
    let moment = clock.now()
    var entries = try advance(to: moment)
    let decision = try judged { () throws(Refusal) in try force.decide(act, by: actor, at: moment) }
    entries += try commit(decision, images: images, key: key)
    try publishAfterCommand(at: moment)
    return entries
  }

  /// Does what rules demand by themselves now: windows end, overdue reviews pause, a jump of the clock pauses.
  @discardableResult
  public func advance() throws(StationProblem) -> [Entry] {
    try refuseWhenBehind()
    let moment = clock.now()
    let entries = try advance(to: moment)
    try tick(at: moment)
    return entries
  }

  /// Whether a command was carried out before: then no rule is asked again, which its own entries would break.
  private func carriedOut(_ key: CommandKey) throws(StationProblem) -> Bool {
    try stored { () throws(StoreProblem) in try store.entries(of: key) } != nil
  }

  private func advance(to moment: Moment) throws(StationProblem) -> [Entry] {
    if known != size { try catchUp() }
    var entries = try settleClock(at: moment)
    let decision = try judged { () throws(Refusal) in try force.advance(to: moment) }
    if !decision.entries.isEmpty { entries += try commit(decision) }
    return entries
  }

  /// A jump of the wall clock against the time since boot is put on record, and pauses what is live.
  private func settleClock(at moment: Moment) throws(StationProblem) -> [Entry] {
    let jump = moment.wall.since(reference.wall) - (moment.boot - reference.boot)
    guard force.founded, abs(jump.milliseconds) > Self.clockTolerance.milliseconds else {
      reference = moment
      return []
    }
    // Set back, the clock shows a moment before the last entry, at which nothing can be recorded: the jump is, at that entry's.
    let recorded = Moment(wall: max(moment.wall, force.last?.wall ?? moment.wall), boot: moment.boot)
    let act = Act.clockJumped(ClockJumped(by: jump))
    let entries = try commit(judged { () throws(Refusal) in try force.decide(act, by: .system, at: recorded) })
    reference = moment
    return entries
  }

  /// How far the clocks may drift apart between two looks.
  public static let clockTolerance = Span.seconds(2)

  func refuseWhenBehind() throws(StationProblem) {
    guard isReadOnly else { return }
    throw .logBehind(signed: signedSize, tree: size)
  }

  /// The size under the last checkpoint.
  var signedSize: UInt64 = 0

  func judged<Value>(_ body: () throws(Refusal) -> Value) throws(StationProblem) -> Value {
    do throws(Refusal) { return try body() } catch { throw .refused(error) }
  }

  func vault<Value>(_ body: () throws(VaultProblem) -> Value) throws(StationProblem) -> Value {
    do throws(VaultProblem) { return try body() } catch { throw .vault(error) }
  }

  func stored<Value>(_ body: () throws(StoreProblem) -> Value) throws(StationProblem) -> Value {
    do throws(StoreProblem) {
      return try body()
    } catch {
      if case .conflict = error { throw .changedMeanwhile }
      throw .store(error)
    }
  }
}
