/// Which logs and witnesses somebody trusts, and how many of them must have cosigned (C2SP tlog-policy).
public struct TrustPolicy: Hashable, Sendable {
  /// A log that is known.
  public struct Log: Hashable, Sendable {
    /// Its key, whose name is the log's origin.
    public let verifier: Verifier
    /// Where it is, if the file says so.
    public let address: String?
  }

  /// A witness that is trusted.
  public struct Witness: Hashable, Sendable {
    /// What the file calls it; means nothing elsewhere.
    public let name: String
    /// Its key.
    public let verifier: Verifier
    /// Where checkpoints are handed in (C2SP tlog-witness, submission prefix), if the file says so.
    public let address: String?
  }

  /// Whether enough witnesses have cosigned. Names are those of the file.
  public enum Quorum: Hashable, Sendable {
    /// The file asks for no witness: nobody independent need vouch.
    case notRequired(cosigned: [String])
    /// Enough have.
    case met(cosigned: [String])
    /// Too few have.
    case below(cosigned: [String], absent: [String])
  }

  struct Group: Hashable, Sendable {
    let name: [UInt8]
    let threshold: Int
    let members: [[UInt8]]
  }

  /// The logs, in the order of the file.
  public let logs: [Log]
  /// The witnesses, in the order of the file.
  public let witnesses: [Witness]
  // In an order in which each refers to earlier ones only.
  let groups: [Group]
  // Names are compared as bytes, as the specification asks; `nil` for `none`.
  let quorumName: [UInt8]?

  /// The largest file that is read, in bytes.
  public static let maximumBytes = 1 << 16

  /// Reads a trust file.
  public init(_ bytes: [UInt8]) throws(TrustProblem) {
    self = try TrustReader.read(bytes)
  }

  init(logs: [Log], witnesses: [Witness], groups: [Group], quorumName: [UInt8]?) {
    self.logs = logs
    self.witnesses = witnesses
    self.groups = groups
    self.quorumName = quorumName
  }

  /// Whether enough of the witnesses have cosigned a checkpoint.
  ///
  /// - Throws: when a cosignature of a trusted witness is there and does not verify.
  public func quorum(of note: Note) throws(NoteProblem) -> Quorum {
    var cosigned: [String] = []
    var absent: [String] = []
    var hasSigned: [[UInt8]: Bool] = [:]
    for witness in witnesses {
      let signed = try witness.verifier.verify(note) != nil
      hasSigned[Array(witness.name.utf8)] = signed
      if signed { cosigned.append(witness.name) } else { absent.append(witness.name) }
    }
    guard let quorumName else { return .notRequired(cosigned: cosigned) }
    for group in groups {
      let count = group.members.count { hasSigned[$0] == true }
      hasSigned[group.name] = count >= group.threshold
    }
    return hasSigned[quorumName] == true ? .met(cosigned: cosigned) : .below(cosigned: cosigned, absent: absent)
  }
}
