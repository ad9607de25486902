import Ledger

/// Where the ledger's leaves and the sealed records that open them are kept.
///
/// One owner, who may be blocked by every call. A batch is one transaction: its leaves stand at consecutive indexes, in
/// the order in which batches are committed, with no gap; when `append` has returned it survives a power cut. The
/// hashes of complete subtrees are kept with the leaves, so that proofs need no recomputation.
///
/// Nothing that a store reads is trusted to be well-formed: ``StoreProblem/damaged(_:)`` says what is not.
public protocol Store: AnyObject, HashStore where Failure == StoreProblem {
  /// The log's size and border as this store last saw them: after opening it, ``refresh()``, an append or a conflict.
  var tree: GrowingTree { get }

  /// Reads size and border from the database, where another process may have appended.
  func refresh() throws(StoreProblem)

  /// Appends a batch in one durable transaction.
  ///
  /// - Throws: ``StoreProblem/conflict(size:)`` when the log has not the expected size; ``tree`` is then as it is.
  func append(_ batch: AppendBatch) throws(StoreProblem) -> Appended

  /// Where a command stands that was carried out; `nil` when none with this key was.
  func entries(of command: CommandKey) throws(StoreProblem) -> Range<UInt64>?

  /// The hashes of complete subtrees, in the order asked for, in one go.
  func hashes(_ subtrees: [Subtree]) throws(StoreProblem) -> [MerkleHash]

  /// The leaves at these indexes, all of which there must be.
  func leaves(_ range: Range<UInt64>) throws(StoreProblem) -> [[UInt8]]

  /// The records that open leaves at these indexes, by index and then in the order in which they were stored. Leaves
  /// whose record was deleted have none.
  func records(opening range: Range<UInt64>) throws(StoreProblem) -> [StoredRecord]

  /// Records of a scope in the order in which they were stored, at most `limit`.
  ///
  /// - Parameter position: ``RecordPage/next`` of the page before; 0 for the first.
  func records(scope: String, after position: Int64, limit: Int) throws(StoreProblem) -> RecordPage

  /// The record with this name; `nil` when there is none, or none any more.
  func record(id: [UInt8]) throws(StoreProblem) -> StoredRecord?

  /// Deletes the records of the scopes, leaving their leaves.
  ///
  /// - Returns: how many there were.
  func deleteRecords(scopes: [String]) throws(StoreProblem) -> Int

  /// A small value kept under a name beside the log; `nil` when there is none.
  func setting(_ name: String) throws(StoreProblem) -> [UInt8]?

  /// Keeps a small value (at most 1 MiB) under a name; `nil` takes it away.
  func setSetting(_ name: String, _ value: [UInt8]?) throws(StoreProblem)

  /// Computes every hash anew from the leaves' bytes and compares it with what is kept.
  ///
  /// - Returns: the first index at which anything does not fit (bytes, hash, a subtree completed there, the size or the
  ///   border), `nil` when all of it does. Whoever changes everything consistently is found by an older checkpoint
  ///   only.
  func check() throws(StoreProblem) -> UInt64?
}
