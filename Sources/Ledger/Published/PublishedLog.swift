/// A published log, and the check of all of it: entries against tiles of hashes, these against each other, all of them
/// against the signed checkpoint. What is held in memory does not depend on the number of entries.
public struct PublishedLog: Sendable {
  /// Where it is read from.
  public let source: any TileSource
  /// The checkpoint, with those witnesses of the trust file that cosigned it.
  public let signed: SignedCheckpoint
  /// The log's key.
  public let log: Verifier
  /// Whose word is taken.
  public let trust: LogTrust

  /// Reads the checkpoint and verifies its signatures.
  public static func open(_ source: any TileSource, trust: LogTrust) async throws(LogProblem) -> PublishedLog {
    let note = try await note(source)
    let (log, witnesses) = try await keys(source, trust, note)
    do {
      let signed = try SignedCheckpoint(note, log: log, witnesses: witnesses)
      return PublishedLog(source: source, signed: signed, log: log, trust: trust)
    } catch {
      throw .checkpoint(error)
    }
  }

  private static func note(_ source: any TileSource) async throws(LogProblem) -> Note {
    do {
      return try Note(await Piece.bytes(source, "checkpoint", limit: Note.maximumBytes))
    } catch let problem as NoteProblem {
      throw .checkpoint(problem)
    } catch let problem as LogProblem {
      throw problem
    } catch {
      throw .checkpoint(.malformed("\(error)"))
    }
  }

  private static func keys(
    _ source: any TileSource, _ trust: LogTrust, _ note: Note
  ) async throws(LogProblem) -> (Verifier, [Verifier]) {
    switch trust {
    case .key(let log): return (log, [])
    case .policy(let policy):
      let origin = String(note.text.prefix { $0 != "\n" })
      let known = policy.logs.filter { $0.verifier.name.text == origin }
      // Of several keys for one origin any will do.
      guard let log = known.first(where: { (try? $0.verifier.verify(note)) != nil }) ?? known.first else {
        throw .unknownLog(origin: origin)
      }
      return (log.verifier, policy.witnesses.map(\.verifier))
    case .published:
      let bytes = try await Piece.bytes(source, "vkey", limit: 1_024)
      guard let line = String(validating: bytes, as: UTF8.self), line.hasSuffix("\n") else {
        throw .key(.malformed("a line"))
      }
      do {
        return (try Verifier(vkey: String(line.dropLast())), [])
      } catch {
        throw .key(error)
      }
    }
  }

  /// Verifies the whole log.
  ///
  /// - Parameters:
  ///   - old: a checkpoint that somebody kept: the log must extend it.
  ///   - other: another copy of the log: no entry that both have may differ.
  ///   - entry: called for each entry in order, with its index, after its hash was found right but before the root was;
  ///     when it throws, the check ends with `rejected`.
  /// - Throws: the first thing that is wrong; `belowQuorum` only when nothing else is.
  public func verify(
    extends old: Note? = nil, against other: (any TileSource)? = nil,
    entry: (_ index: UInt64, _ bytes: ArraySlice<UInt8>) throws -> Void = { _, _ in }
  ) async throws(LogProblem) -> LogReport {
    let size = signed.checkpoint.size
    let earlier = try old.map { note throws(LogProblem) in try self.earlier(note) }
    var check = LogCheck(source: source, checkpoint: signed.checkpoint, earlier: earlier)
    var comparison: LogComparison?
    if let other { comparison = LogComparison(other: try await Self.openOther(other, log: log), size: size) }
    var index: UInt64 = 0
    while index < size {
      let bundle = try await check.nextBundle()
      try await comparison?.compare(bundle, start: index)
      for offset in 0..<bundle.count {
        let bytes = bundle.entry(offset)
        try check.append(bytes)
        try comparison?.appended(check.tree)
        do {
          try entry(index, bytes)
        } catch {
          throw .rejected(index: index, reason: "\(error)")
        }
        index += 1
      }
      try await check.finishBundle()
    }
    guard check.tree.root == signed.checkpoint.root else { throw .root(size: size) }
    let quorum = try vouching()
    return LogReport(
      signed: signed, quorum: quorum, extends: earlier?.size, compared: comparison?.count)
  }

  private func earlier(_ note: Note) throws(LogProblem) -> Checkpoint {
    let earlier: Checkpoint
    do {
      earlier = try SignedCheckpoint(note, log: log).checkpoint
    } catch {
      throw .oldCheckpoint(error)
    }
    let isEmpty = earlier.size == 0
    guard earlier.size <= signed.checkpoint.size, !isEmpty || earlier.root == .emptyTree else {
      throw .doesNotExtend(size: earlier.size)
    }
    return earlier
  }

  private static func openOther(_ source: any TileSource, log: Verifier) async throws(LogProblem) -> PublishedLog {
    do {
      return try await open(source, trust: .key(log))
    } catch {
      throw .other(error)
    }
  }

  private func vouching() throws(LogProblem) -> TrustPolicy.Quorum? {
    guard case .policy(let policy) = trust else { return nil }
    do {
      let quorum = try policy.quorum(of: signed.note)
      if case .below(let cosigned, let absent) = quorum {
        throw LogProblem.belowQuorum(cosigned: cosigned, absent: absent)
      }
      return quorum
    } catch let problem as LogProblem {
      throw problem
    } catch let problem as NoteProblem {
      throw .checkpoint(problem)
    } catch {
      throw .checkpoint(.malformed("\(error)"))
    }
  }
}
