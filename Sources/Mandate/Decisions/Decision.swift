/// What the rules made of a command: the entries it adds to the log, in order, and the state they lead to.
public struct Decision: Sendable {
  /// The entries.
  public private(set) var entries: [Entry] = []
  /// The state after them.
  public private(set) var state: Force

  init(from state: Force) {
    self.state = state
  }

  /// Takes an act that was judged, and says in public what follows from it.
  mutating func take(_ act: Act, by actor: Actor, at moment: Moment) {
    let before = state
    let recorded = RecordedAct(at: moment, actor: actor, act: act)
    state.apply(recorded)
    entries.append(.act(recorded))
    entries += state.statements(following: recorded, before: before).map {
      .statement(RecordedStatement(at: moment.wall, statement: $0))
    }
  }
}
