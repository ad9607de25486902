import Mandate
import Testing

/// Every invariant of the design, with what tries to break it and what lies just inside.
///
/// Two cannot be shown by the rules alone. I11, that nothing is kept below the threshold, is shown where faces are seen:
/// `ForgettingTests` and `CompileTimeTests` in `FacesTests`, `ExactnessTests` in `GalleryTests`. I21, that the log
/// contradicts nothing it said before, is shown by `MerkleTreeTests` and `NoteTests` in `LedgerTests`. What the rules add to
/// each stands in the table.
@Suite("The invariants")
struct InvariantTests {
  static let table: [Invariant] = authority + people + watchlist + alerts + afterwards + limits

  @Test("the table has every invariant, each with a try that is refused or shown and one just inside")
  func complete() {
    #expect(Self.table.map(\.name) == (1...23).map { "I\($0)" })
    for invariant in Self.table {
      #expect(
        invariant.scenarios.contains { if case .allowed = $0.outcome { false } else { true } }, "\(invariant.name)")
      #expect(
        invariant.scenarios.contains { if case .refused = $0.outcome { false } else { true } }, "\(invariant.name)")
    }
  }

  @Test("each is kept", arguments: table)
  func kept(invariant: Invariant) throws {
    for scenario in invariant.scenarios {
      let (refusal, day) = try scenario.run()
      switch scenario.outcome {
      case .refused(let rule): #expect(refusal?.rule == rule, "\(invariant.name), \(scenario.title): \(refusal as Any)")
      case .allowed: #expect(refusal == nil, "\(invariant.name), \(scenario.title)")
      case .holds(let holds):
        #expect(refusal == nil && holds(day), "\(invariant.name), \(scenario.title)")
      }
    }
  }
}

extension OrdinaryDay {
  /// Asks for a lease and gives it back.
  func lease() throws(Refusal) { _ = try force.permit(for: id, at: now) }

  /// The latest end of a condition.
  func ends(_ span: Span) -> Condition { Condition(kind: .latestEnd, until: opening.adding(span)) }

  /// The board adopts the built-in policy with some fields changed.
  mutating func adopt(_ change: (inout [String: FieldValue]) -> Void) throws {
    var fields = Policy.shape.write(force.policy)
    fields["version"] = .integer(Int64(force.policy.version + 1))
    change(&fields)
    let number = force.next(force.proposals.keys)
    try take(
      .policyProposed(PolicyProposed(policy: number, numbers: try Policy.shape.read(fields))), by: Cast.boardMember)
    try take(.policyConfirmed(PolicyConfirmed(policy: number)), by: Cast.otherBoardMember)
  }
}
