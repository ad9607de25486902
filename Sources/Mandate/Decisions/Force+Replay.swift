extension Force {
  /// Judges an act that was written down, takes it, and says what should have been said in public after it: an auditor's
  /// replay.
  ///
  /// - Throws: the first rule that it breaks; the state is then as it was.
  public mutating func replay(_ recorded: RecordedAct) throws(Refusal) -> [RecordedStatement] {
    try judge(recorded.act, by: recorded.actor, at: recorded.at)
    let before = self
    apply(recorded)
    return statements(following: recorded, before: before).map {
      RecordedStatement(at: recorded.at.wall, statement: $0)
    }
  }
}
