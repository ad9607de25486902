/// An entry of the log: its bytes, and nothing about what they mean.
public struct Leaf: Hashable, Sendable {
  /// The longest leaf, in bytes: its length must fit into the two bytes of an entry bundle (C2SP tlog-tiles).
  public static let maximumBytes = EntryBundle.maximumEntryBytes

  /// The bytes.
  public let bytes: [UInt8]

  /// A leaf of these bytes.
  ///
  /// - Throws: `tooLong` beyond ``maximumBytes``.
  public init(_ bytes: [UInt8]) throws(LeafProblem) {
    guard bytes.count <= Self.maximumBytes else { throw .tooLong(bytes: bytes.count) }
    self.bytes = bytes
  }

  /// The leaf that seals a commitment.
  public init(_ sealed: SealedLeaf) {
    bytes = sealed.bytes
  }

  /// A statement as a leaf: its canonical bytes.
  ///
  /// - Throws: `unknownForm` when it has no `event` in text, `notCanonical` when JSON cannot hold a number of it,
  ///   `tooLong` beyond ``maximumBytes``.
  public init(statement: [String: JSONValue]) throws(LeafProblem) {
    guard case .string? = statement["event"] else { throw .unknownForm }
    do {
      try self.init(CanonicalJSON.encode(.object(statement)))
    } catch let problem as JSONProblem {
      throw .notCanonical(problem)
    } catch let problem as LeafProblem {
      throw problem
    } catch {
      throw .unknownForm
    }
  }

  /// The hash that stands for it in the tree.
  public var hash: MerkleHash { .leaf(bytes) }
}
