import Disclosure
import Foundation
import Ledger
import Stores
import Vault

extension Station {
  /// Compares the database with itself, its leaves with the records that open them, and all of it with what was signed
  /// last.
  ///
  /// - Returns: the first index at which anything does not fit; `nil` when all of it does.
  /// - Throws: `logBehind` when the database agrees with itself but is another one than was signed: whoever has an older
  ///   copy of the published log finds where (``PublishedLog/verify(extends:against:entry:)``).
  public func check() throws(StationProblem) -> UInt64? {
    if let index = try stored({ () throws(StoreProblem) in try store.check() }) { return index }
    if let index = try firstUnopened() { return index }
    try refuseWhenBehind()
    guard let signed = signer?.last.checkpoint else { return nil }
    let root = try stored { () throws(StoreProblem) in
      signed.size <= store.tree.size ? try store.root(size: signed.size) : nil
    }
    guard root == signed.root else { throw .logBehind(signed: signed.size, tree: size) }
    return nil
  }

  /// Compares a database that is too damaged for a station to open it. Needs no keys.
  ///
  /// - Returns: the first index at which anything does not fit; `nil` when the database agrees with itself.
  public static func checkDatabase(of folder: StationFolder) throws(StationProblem) -> UInt64? {
    let address = try? String(contentsOfFile: folder.postgreSQL, encoding: .utf8)
    let store = try makeStore(folder, postgreSQL: address, forChecking: true)
    do throws(StoreProblem) { return try store.check() } catch { throw .store(error) }
  }

  /// The first leaf whose record does not open it.
  private func firstUnopened() throws(StationProblem) -> UInt64? {
    var start: UInt64 = 0
    let end = size
    while start < end {
      let page = start..<min(end, start + 256)
      let (leaves, records) = try stored { () throws(StoreProblem) in
        (try store.leaves(page), try store.records(opening: page))
      }
      for record in records {
        guard let index = record.leaf, page.contains(index) else { continue }
        if try !opens(record, leaves[Int(index - page.lowerBound)], at: index) { return index }
      }
      start = page.upperBound
    }
    return nil
  }

  /// Whether a record opens a leaf; a record whose key is gone is not asked.
  private func opens(_ record: StoredRecord, _ leaf: [UInt8], at index: UInt64) throws(StationProblem) -> Bool {
    guard let scope = ScopeName(record.scope), let id = RecordID(bytes: record.id),
      let sealed = SealedRecord(bytes: record.ciphertext)
    else { return false }
    guard ring.contains(scope) else { return true }
    do {
      let plaintext = try ring.open(sealed, scope: scope, record: id, context: context(of: index))
      let salt = try ring.salt(scope: scope, record: id)
      return SealedLeaf(try Commitment(origin: origin, salt: salt, plaintext: plaintext)).bytes == leaf
    } catch {
      return false
    }
  }
}
